package dev.winnow.release.impact;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.policy.table.RowEffect;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead whose recommended stage or total differs.
 *
 * @param settledBy the rows of gates or routes that determined the stage
 */
public record MovedLead(
        String id,
        Instant asOf,
        BeforeAfter<String> stage,
        BeforeAfter<BigDecimal> points,
        SettledBy settledBy,
        RowDifference rows) {

    /** Null if no row did. */
    public record SettledBy(
            @Nullable String before, @Nullable String after) {}

    static MovedLead of(SeenLead lead, Evaluation before, Evaluation after, RowDifference rows) {
        return new MovedLead(
                lead.id(),
                lead.asOf(),
                new BeforeAfter<>(before.stage().recommended(), after.stage().recommended()),
                new BeforeAfter<>(before.score().total(), after.score().total()),
                new SettledBy(settledBy(before), settledBy(after)),
                rows);
    }

    public boolean movedStage() {
        return !stage.before().equals(stage.after());
    }

    public boolean movedPoints() {
        return points.before().compareTo(points.after()) != 0;
    }

    private static @Nullable String settledBy(Evaluation evaluation) {
        for (Finding finding : evaluation.decided()) {
            RowEffect effect = finding.row().effect();
            if (effect instanceof RowEffect.Gate || effect instanceof RowEffect.Route) {
                return finding.row().id();
            }
        }
        return null;
    }
}
