package dev.winnow.console.lead;

import dev.winnow.console.CallerName;
import dev.winnow.console.PointText;
import dev.winnow.outcome.LeadOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a lead by one policy.
 *
 * @param lines the latest first
 * @param isReporting whether the caller may report outcomes
 * @param rejections the reasons to reject a lead; empty for any
 * @param recycles the reasons to recycle a lead; empty for any
 * @param isUnmoved whether an outcome was recorded, but the lead couldn't be evaluated again
 */
public record OutcomesView(
        List<Line> lines,
        boolean isReporting,
        List<String> rejections,
        List<String> recycles,
        OutcomeForm form,
        boolean isUnmoved) {

    public OutcomesView {
        lines = List.copyOf(lines);
        rejections = List.copyOf(rejections);
        recycles = List.copyOf(recycles);
    }

    /**
     * An outcome.
     *
     * @param kind its word
     * @param reason a code; null for none
     * @param text null for none
     * @param amount null for none
     * @param isCurrent whether it counts
     */
    public record Line(
            String kind,
            Instant at,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String amount,
            String by,
            boolean isCurrent) {

        static Line of(LeadOutcome outcome) {
            return new Line(
                    outcome.kind().word(),
                    outcome.at(),
                    outcome.reason(),
                    outcome.text(),
                    outcome.amount() == null ? null : PointText.plain(outcome.amount()),
                    CallerName.of(outcome.by()),
                    outcome.isCurrent());
        }
    }
}
