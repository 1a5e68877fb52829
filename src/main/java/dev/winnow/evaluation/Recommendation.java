package dev.winnow.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The recommended stage of a lead, and what to do next.
 *
 * @param owner who owns leads in the recommended stage
 * @param phase buyer phase; null if no row of the phase tables holds
 * @param level qualification level; null if no row of the level tables holds
 * @param action next action; null if no row of the action tables holds
 */
public record Recommendation(
        String current,
        String recommended,
        StageChange change,
        String owner,
        @Nullable String phase,
        @Nullable Integer level,
        @Nullable String action) {}
