package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.Outcome;
import dev.winnow.policy.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a policy on a lead: first on its facts, then with the score, then with the standing that gates and routes
 * give it. Rules only report what holds; what counts, and in which order, is settled from the typed tables.
 */
public final class Evaluator {

    private Evaluator() {}

    public static Evaluation evaluate(Policy policy, Lead lead) {
        return evaluate(policy, lead, policy.rules().signals(lead));
    }

    /** @param signals what DRL rules observe in the lead, the most recent first */
    static Evaluation evaluate(Policy policy, Lead lead, List<Signal> signals) {
        HeldRows rows = new HeldRows(policy, lead, signals);
        Scoring scoring = new Scoring(policy, rows.of(TableKind.SCORE));
        Score score = scoring.score();

        rows.know(score);
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
                level == null ? null : ((Outcome.Level) level.row().outcome()).level(),
                action == null ? null : ((Outcome.Action) action.row().outcome()).action());
        return new Evaluation(
                scoring.scorecard(),
                recommendation,
                scoring.contributions(),
                score,
                present(staging.route(), staging.gate(), phase, level, action),
                staging.route(),
                staging.passed(),
                rows.ids(),
                signals);
    }

    private static String phaseOf(Finding finding) {
        return ((Outcome.Phase) finding.row().outcome()).phase();
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
