package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;

/** The result of evaluating a changed lead: the points at once, everything else on demand. */
public final class WhatIfResult {

    private final Evaluated start;
    private final Lead changed;
    private final LazyEvaluation scored;

    WhatIfResult(Evaluated start, Lead changed, LazyEvaluation scored) {
        this.start = start;
        this.changed = changed;
        this.scored = scored;
    }

    public Score points() {
        return scored.points();
    }

    public Evaluated evaluated() {
        return new Evaluated(start.policy(), changed, start.asOf(), start.limit(), scored.evaluation());
    }
}
