package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a lead: the points at once, everything else on demand. For use by one thread. */
final class LazyEvaluation {

    private final Policy policy;
    private final Lead lead;
    private final List<Signal> signals;
    private final HeldRows rows;
    private final Scoring scoring;
    private @Nullable Evaluation evaluation;

    /** @param signals the signals of DRL rules, most recent first */
    LazyEvaluation(Policy policy, Lead lead, List<Signal> signals) {
        this(policy, lead, signals, new HeldRows(policy, lead, signals), Map.of());
    }

    /** @param known as in {@link Scoring} */
    LazyEvaluation(Policy policy, Lead lead, List<Signal> signals, HeldRows rows, Map<Integer, Contribution> known) {
        this.policy = policy;
        this.lead = lead;
        this.signals = signals;
        this.rows = rows;
        this.scoring = new Scoring(policy, rows.of(TableKind.SCORE), known);
    }

    Score points() {
        return scoring.score();
    }

    Evaluation evaluation() {
        if (evaluation == null) {
            evaluation = settle();
        }
        return evaluation;
    }

    private Evaluation settle() {
        rows.know(points());
        Staging staging = Staging.of(policy.ladder(), lead.stage(), rows.of(TableKind.GATE), rows.of(TableKind.ROUTE));
        Finding phase = first(rows.of(TableKind.PHASE));

        rows.know(new Standing(
                staging.recommended().name(), staging.change().word(), phase == null ? null : phaseOf(phase)));
        Finding level = first(rows.of(TableKind.LEVEL));
        Finding action = first(rows.of(TableKind.ACTION));

        Recommendation recommendation = new Recommendation(
                staging.current().name(),
                staging.recommended().name(),
                staging.change(),
                staging.recommended().owner(),
                phase == null ? null : phaseOf(phase),
                level == null ? null : ((RowEffect.Level) level.row().effect()).level(),
                action == null ? null : ((RowEffect.Action) action.row().effect()).action());
        return new Evaluation(
                scoring.scorecard(),
                recommendation,
                scoring.contributions(),
                points(),
                present(staging.route(), staging.gate(), phase, level, action),
                staging.route(),
                staging.passed(),
                rows.ids(),
                signals);
    }

    private static String phaseOf(Finding finding) {
        return ((RowEffect.Phase) finding.row().effect()).phase();
    }

    private static @Nullable Finding first(List<Finding> findings) {
        return findings.isEmpty() ? null : findings.get(0);
    }

    private static List<Finding> present(@Nullable Finding... findings) {
        List<Finding> present = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding != null) {
                present.add(finding);
            }
        }
        return present;
    }
}
