package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import java.time.Instant;

/**
 * A lead, what fired on it, and what came of it.
 *
 * @param asOf the moment the lead was seen at
 */
public record Evaluated(Policy policy, Lead lead, Instant asOf, Evaluation evaluation) {

    public static Evaluated of(Policy policy, Lead lead, Instant asOf) {
        return new Evaluated(policy, lead, asOf, Evaluator.evaluate(policy, lead));
    }

    /** To ask what would come of it at the same moment if the lead were another. */
    public WhatIf whatIf() {
        return new WhatIf(this);
    }
}
