package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.policy.rule.RuleLimitException;

/**
 * Evaluates a lead by a policy: first its facts, then the score, then the standing that gates and routes give. Rules
 * only report which rows hold; the typed tables determine which of them count, and in which order.
 */
public final class Evaluator {

    private Evaluator() {}

    /** @throws RuleLimitException if the policy's DRL files are more work on the lead than the standard limit */
    public static Evaluation evaluate(Policy policy, Lead lead) {
        return evaluate(policy, lead, RuleLimit.STANDARD);
    }

    /** @throws RuleLimitException if the policy's DRL files are more work on the lead than the limit */
    public static Evaluation evaluate(Policy policy, Lead lead, RuleLimit limit) {
        return new LazyEvaluation(policy, lead, policy.rules().signals(lead, limit)).evaluation();
    }
}
