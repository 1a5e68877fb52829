package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;

/**
 * Evaluates a lead by a policy: first its facts, then the score, then the standing that gates and routes give. Rules
 * only report which rows hold; the typed tables determine which of them count, and in which order.
 */
public final class Evaluator {

    private Evaluator() {}

    public static Evaluation evaluate(Policy policy, Lead lead) {
        return new LazyEvaluation(policy, lead, policy.rules().signals(lead)).evaluation();
    }
}
