package dev.winnow.insight.funnel;

import dev.winnow.insight.Share;
import dev.winnow.insight.TimeHistogram;
import dev.winnow.insight.funnel.FunnelReport.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Adds up the counts of a group of leads. */
final class Tally {

    private static final int SECONDS_A_DAY = 86_400;

    private final Map<String, Long> leads = new HashMap<>();
    private final Map<String, TimeHistogram> times = new HashMap<>();

    void add(String step, long count, String histogram) {
        leads.merge(step, count, Long::sum);
        times.computeIfAbsent(step, each -> new TimeHistogram()).add(TimeHistogram.read(histogram));
    }

    void add(Tally other) {
        other.leads.forEach((step, count) -> leads.merge(step, count, Long::sum));
        other.times.forEach((step, histogram) ->
                times.computeIfAbsent(step, each -> new TimeHistogram()).add(histogram));
    }

    long leads(String step) {
        return leads.getOrDefault(step, 0L);
    }

    /** Null without any. */
    @Nullable
    Duration median(String step) {
        TimeHistogram histogram = times.get(step);
        return histogram == null ? null : histogram.median();
    }

    /**
     * @param names one after the other
     * @param all how many leads the group has
     * @param before how many reached the step before the first; null for none
     */
    List<Step> steps(List<String> names, UnaryOperator<String> labels, long all, @Nullable Long before) {
        List<Step> steps = new ArrayList<>();
        Long previous = before;
        for (String name : names) {
            long count = leads(name);
            Duration median = median(name);
            steps.add(new Step(
                    name,
                    labels.apply(name),
                    count,
                    previous == null ? null : Share.of(count, previous),
                    Share.of(count, all),
                    median == null ? null : days(median)));
            previous = count;
        }
        return steps;
    }

    private static BigDecimal days(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(BigDecimal.valueOf(SECONDS_A_DAY), 1, RoundingMode.HALF_UP);
    }
}
