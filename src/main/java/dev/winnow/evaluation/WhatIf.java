package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import dev.winnow.policy.rule.RuleLimitException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates many changed versions of a lead at the same moment, reusing the results that a change doesn't affect. For
 * use by one thread.
 */
public final class WhatIf {

    private final Evaluated start;
    private final HeldRows rows;
    private final Map<Integer, Contribution> contributions = new HashMap<>();

    WhatIf(Evaluated start) {
        this.start = start;
        this.rows =
                new HeldRows(start.policy(), start.lead(), start.evaluation().signals());
        for (Contribution contribution : start.evaluation().contributions()) {
            contributions.put(contribution.finding().placed().place(), contribution);
        }
    }

    /** @throws RuleLimitException if the rules are more work than the limit of the start */
    public WhatIfResult evaluate(Lead changed) {
        List<Signal> signals = start.policy()
                .rules()
                .signals(changed, start.lead(), start.evaluation().signals(), start.limit());
        LazyEvaluation scored =
                new LazyEvaluation(start.policy(), changed, signals, rows.with(changed, signals), contributions);
        return new WhatIfResult(start, changed, scored);
    }
}
