package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SessionRules;
import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.policy.table.RowEffect;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** Evaluates by firing the rules of the tables in a session of Drools, lead by lead: what {@link Evaluator} is held to. */
public final class SessionEvaluator {

    private static final int MAX_FIRINGS = 1_000_000;

    private final Policy policy;
    private final SessionRules rules;

    public SessionEvaluator(Policy policy) {
        this.policy = policy;
        this.rules = SessionRules.of(policy);
    }

    public Evaluation evaluate(Lead lead) {
        List<Signal> signals = policy.rules().signals(lead, RuleLimit.STANDARD);
        FiredRows fired = new FiredRows(policy);
        KieSession session = rules.newSession(fired);
        try {
            session.insert(lead);
            lead.activities().forEach(session::insert);
            signals.forEach(session::insert);
            fire(session);
            Scoring scoring = new Scoring(policy, fired.of(RowEffect.Points.class), Map.of());
            Score score = scoring.score();

            session.insert(score);
            fire(session);
            Staging staging = Staging.of(
                    policy.ladder(), lead.stage(), fired.of(RowEffect.Gate.class), fired.of(RowEffect.Route.class));
            Finding phase = first(RowEffect.Phase.class, fired);
            String phaseName =
                    phase == null ? null : ((RowEffect.Phase) phase.row().effect()).phase();

            session.insert(
                    new Standing(staging.recommended().name(), staging.change().word(), phaseName));
            fire(session);
            Finding level = first(RowEffect.Level.class, fired);
            Finding action = first(RowEffect.Action.class, fired);

            Recommendation recommendation = new Recommendation(
                    staging.current().name(),
                    staging.recommended().name(),
                    staging.change(),
                    staging.recommended().owner(),
                    phaseName,
                    level == null ? null : ((RowEffect.Level) level.row().effect()).level(),
                    action == null ? null : ((RowEffect.Action) action.row().effect()).action());
            return new Evaluation(
                    scoring.scorecard(),
                    recommendation,
                    scoring.contributions(),
                    score,
                    Stream.of(staging.route(), staging.gate(), phase, level, action)
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    staging.route(),
                    staging.passed(),
                    fired.held(),
                    signals);
        } finally {
            session.dispose();
        }
    }

    private static void fire(KieSession session) {
        if (session.fireAllRules(MAX_FIRINGS) >= MAX_FIRINGS) {
            throw new IllegalStateException("rules fired more than " + MAX_FIRINGS + " times on one lead");
        }
    }

    private static @Nullable Finding first(Class<? extends RowEffect> form, FiredRows fired) {
        return fired.of(form).stream().findFirst().orElse(null);
    }
}
