package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.policy.rule.RuleLimitException;
import java.time.Instant;

/**
 * A lead, the policy that evaluated it, and the result.
 *
 * @param asOf the moment of the evaluation
 * @param limit of the rules' work in this evaluation, and in each of changed versions
 */
public record Evaluated(Policy policy, Lead lead, Instant asOf, RuleLimit limit, Evaluation evaluation) {

    /** @throws RuleLimitException if the policy's DRL files are more work on the lead than the standard limit */
    public static Evaluated of(Policy policy, Lead lead, Instant asOf) {
        return of(policy, lead, asOf, RuleLimit.STANDARD);
    }

    /** @throws RuleLimitException if the policy's DRL files are more work on the lead than the limit */
    public static Evaluated of(Policy policy, Lead lead, Instant asOf, RuleLimit limit) {
        return new Evaluated(policy, lead, asOf, limit, Evaluator.evaluate(policy, lead, limit));
    }

    /** The same with another limit for changed versions. */
    public Evaluated with(RuleLimit other) {
        return new Evaluated(policy, lead, asOf, other, evaluation);
    }

    /** Evaluates changed versions of the lead at the same moment. */
    public WhatIf whatIf() {
        return new WhatIf(this);
    }
}
