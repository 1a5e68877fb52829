package dev.winnow.insight.funnel;

import dev.winnow.insight.Share;
import dev.winnow.insight.funnel.FunnelReport.Group;
import dev.winnow.insight.funnel.FunnelReport.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A funnel as rows, one a step of a group, all leads first.
 *
 * @param rows cells in the order of {@link #HEADER}: texts, numbers, and null for what isn't known
 */
public record FunnelTable(List<List<@Nullable Object>> rows) {

    public static final List<String> HEADER = List.of(
            "group",
            "kind",
            "step",
            "leads",
            "ofPrevious",
            "ofPreviousLow",
            "ofPreviousHigh",
            "ofAll",
            "ofAllLow",
            "ofAllHigh",
            "medianDays",
            "tooYoung");

    private static final int SHARE_DIGITS = 4;
    private static final String ALL = "all";

    public FunnelTable {
        rows = List.copyOf(rows);
    }

    public static FunnelTable of(FunnelReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        add(ALL, "stage", report.stages(), null, rows);
        add(ALL, "outcome", report.outcomes(), null, rows);
        for (Group group : report.groups()) {
            add(group.value(), "stage", group.stages(), group.tooYoung(), rows);
            add(group.value(), "outcome", group.outcomes(), group.tooYoung(), rows);
        }
        return new FunnelTable(rows);
    }

    private static void add(
            String group,
            String kind,
            List<Step> steps,
            @Nullable Boolean tooYoung,
            List<List<@Nullable Object>> rows) {
        for (Step step : steps) {
            Share previous = step.ofPrevious();
            Share all = step.ofAll();
            rows.add(Arrays.asList(
                    group,
                    kind,
                    step.step(),
                    BigDecimal.valueOf(step.leads()),
                    previous == null ? null : share(previous.rate()),
                    previous == null ? null : share(previous.low()),
                    previous == null ? null : share(previous.high()),
                    all == null ? null : share(all.rate()),
                    all == null ? null : share(all.low()),
                    all == null ? null : share(all.high()),
                    step.medianDays(),
                    tooYoung == null ? null : Objects.toString(tooYoung)));
        }
    }

    private static BigDecimal share(double rate) {
        return BigDecimal.valueOf(rate).setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
