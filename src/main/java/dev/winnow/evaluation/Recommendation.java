package dev.winnow.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands and what comes next.
 *
 * @param owner who keeps the lead in the recommended stage
 * @param phase buyer phase, null where no row of the phase tables holds
 * @param level qualification level, null where no row of the level tables holds
 * @param action next action, null where no row of the action tables holds
 */
public record Recommendation(
        String current,
        String recommended,
        StageChange change,
        String owner,
        @Nullable String phase,
        @Nullable Integer level,
        @Nullable String action) {}
