package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import java.time.Instant;

/**
 * A lead, the policy that evaluated it, and the result.
 *
 * @param asOf the moment of the evaluation
 */
public record Evaluated(Policy policy, Lead lead, Instant asOf, Evaluation evaluation) {

    public static Evaluated of(Policy policy, Lead lead, Instant asOf) {
        return new Evaluated(policy, lead, asOf, Evaluator.evaluate(policy, lead));
    }

    /** Evaluates changed versions of the lead at the same moment. */
    public WhatIf whatIf() {
        return new WhatIf(this);
    }
}
