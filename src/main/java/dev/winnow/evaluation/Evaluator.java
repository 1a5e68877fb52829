package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;

/**
 * Evaluates a policy on a lead: first on its facts, then with the score, then with the standing that gates and routes
 * give it. Rules only report what holds; what counts, and in which order, is settled from the typed tables.
 */
public final class Evaluator {

    private Evaluator() {}

    public static Evaluation evaluate(Policy policy, Lead lead) {
        return new LazyEvaluation(policy, lead, policy.rules().signals(lead)).evaluation();
    }
}
