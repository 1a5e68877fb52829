package dev.winnow.console.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel of a policy as pictures with their figures.
 *
 * @param by what groups are made by; empty for none
 * @param groupings what they can be made by
 * @param problems why it can't be measured; the rest is empty then
 * @param narrowest the step with the lowest share of the step before; null without any
 * @param leastCertain the step with the widest interval; null without any
 * @param steps stages, then outcomes
 * @param columns the steps of groups
 * @param csv the path of the same figures as a file
 */
public record InsightsView(
        String policy,
        List<String> policies,
        LocalDate from,
        LocalDate to,
        String by,
        List<String> groupings,
        List<String> problems,
        boolean areSamples,
        @Nullable Instant countedAt,
        long leads,
        @Nullable Highlight narrowest,
        @Nullable Highlight leastCertain,
        List<StepRow> steps,
        List<StepCount> beside,
        Verdicts verdicts,
        List<String> columns,
        List<GroupRow> groups,
        List<StageRow> now,
        String csv,
        String xlsx) {

    public InsightsView {
        policies = List.copyOf(policies);
        groupings = List.copyOf(groupings);
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
        beside = List.copyOf(beside);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        now = List.copyOf(now);
    }

    public record Highlight(String step, String share, String interval) {}

    /**
     * @param label empty for outcomes, which have words of their own
     * @param look from 0 to 6, see the style sheet
     * @param width of its bar, of 400
     * @param share of the step before; null for the first
     * @param days the median; empty for none
     */
    public record StepRow(
            String step,
            String label,
            boolean isOutcome,
            int look,
            long leads,
            int width,
            @Nullable ShareBar share,
            String days) {}

    /**
     * A share with its interval, positions of 200.
     *
     * @param text such as {@code 37 %}
     * @param interval such as {@code 34 to 39 %}
     */
    public record ShareBar(int at, int low, int high, String text, String interval) {}

    public record StepCount(String label, long leads) {}

    /** @param rate of acceptance; null without any verdict */
    public record Verdicts(
            long accepted,
            long rejected,
            long recycled,
            long lost,
            @Nullable ShareBar rate,
            List<ReasonRow> reasons,
            List<ReasonRow> losses) {

        public Verdicts {
            reasons = List.copyOf(reasons);
            losses = List.copyOf(losses);
        }
    }

    /** @param width of its bar, of 200 */
    public record ReasonRow(String reason, long leads, int width) {}

    /** @param shares of the leads of the group, one a column; empty for steps that nobody could reach */
    public record GroupRow(String value, long leads, boolean isTooYoung, List<String> shares) {

        public GroupRow {
            shares = List.copyOf(shares);
        }
    }

    public record StageRow(String label, long leads, long stuck) {}
}
