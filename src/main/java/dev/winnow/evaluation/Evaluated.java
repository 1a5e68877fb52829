package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import dev.winnow.policy.Policy;
import java.time.Instant;
import java.util.List;

/**
 * A lead, what fired on it, and what came of it.
 *
 * @param asOf the moment the lead was seen at
 */
public record Evaluated(Policy policy, Lead lead, Instant asOf, Evaluation evaluation) {

    public static Evaluated of(Policy policy, Lead lead, Instant asOf) {
        return new Evaluated(policy, lead, asOf, Evaluator.evaluate(policy, lead));
    }

    /** What would come of it at the same moment if the lead were another. */
    public Evaluated of(Lead changed) {
        List<Signal> signals = policy.rules().signals(changed, lead, evaluation.signals());
        return new Evaluated(policy, changed, asOf, Evaluator.evaluate(policy, changed, signals));
    }
}
