package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Fires a policy on a lead: first on its facts, then with the score, then with the standing that gates and routes give
 * it. Rules only report what holds; what counts, and in which order, is settled from the typed tables.
 */
public final class Evaluator {

    private static final int MOST_FIRINGS = 1_000_000;

    private Evaluator() {}

    public static Evaluation evaluate(Policy policy, Lead lead) {
        FiredRows fired = new FiredRows(policy);
        KieSession session = policy.rules().newSession(fired);
        try {
            session.insert(lead);
            lead.activities().forEach(session::insert);
            fire(session);
            Scoring scoring = new Scoring(policy, fired.of(Outcome.Points.class));
            Score score = scoring.score();

            session.insert(score);
            fire(session);
            Staging staging = Staging.of(
                    policy.ladder(), lead.stage(), fired.of(Outcome.Gate.class), fired.of(Outcome.Route.class));
            Finding phase = first(fired.of(Outcome.Phase.class));

            session.insert(new Standing(
                    staging.recommended().name(), staging.change().word(), phase == null ? null : phaseOf(phase)));
            fire(session);
            Finding level = first(fired.of(Outcome.Level.class));
            Finding action = first(fired.of(Outcome.Action.class));

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
                    fired.held(),
                    signals(session));
        } finally {
            session.dispose();
        }
    }

    private static void fire(KieSession session) {
        if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("rules fired more than " + MOST_FIRINGS + " times on one lead");
        }
    }

    private static List<Signal> signals(KieSession session) {
        return session.getObjects(Signal.class::isInstance).stream()
                .map(Signal.class::cast)
                .sorted(Comparator.comparingLong(Signal::daysAgo).thenComparing(Signal::name))
                .toList();
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
