package dev.winnow.release.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts leads by week and stage. Weeks begin on Monday, in UTC. */
final class WeekCounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    private final TreeMap<LocalDate, Map<BeforeAfter<String>, Long>> weeks = new TreeMap<>();

    void add(Instant moment, BeforeAfter<String> stage) {
        LocalDate monday =
                LocalDate.ofInstant(moment, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        add(monday, stage, 1);
    }

    void add(WeekCounts others) {
        others.weeks.forEach((week, counts) -> counts.forEach((stage, count) -> add(week, stage, count)));
    }

    private void add(LocalDate week, BeforeAfter<String> stage, long count) {
        weeks.computeIfAbsent(week, same -> new HashMap<>()).merge(stage, count, Long::sum);
    }

    /** The earliest week first. */
    List<ImpactReport.Week> weeks(List<String> stages) {
        List<ImpactReport.Week> report = new ArrayList<>();
        weeks.forEach((week, counts) -> report.add(new ImpactReport.Week(week, stages(stages, counts))));
        return report;
    }

    /** The stages with leads, in this order. */
    static List<ImpactReport.StageLoad> stages(List<String> stages, Map<BeforeAfter<String>, Long> counts) {
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> after = new HashMap<>();
        counts.forEach((stage, count) -> {
            before.merge(stage.before(), count, Long::sum);
            after.merge(stage.after(), count, Long::sum);
        });
        return stages.stream()
                .filter(stage -> before.containsKey(stage) || after.containsKey(stage))
                .map(stage -> load(stage, before.getOrDefault(stage, 0L), after.getOrDefault(stage, 0L)))
                .toList();
    }

    static ImpactReport.StageLoad load(String stage, long before, long after) {
        return new ImpactReport.StageLoad(stage, before, after, percent(before, after));
    }

    private static @Nullable BigDecimal percent(long before, long after) {
        return before == 0
                ? null
                : BigDecimal.valueOf(after - before)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(before), DECIMALS, RoundingMode.HALF_UP);
    }
}
