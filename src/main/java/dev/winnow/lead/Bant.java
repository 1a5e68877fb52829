package dev.winnow.lead;

import org.jspecify.annotations.Nullable;

/** Budget, authority, need and timeframe; null where unknown. */
public record Bant(
        @Nullable String budget,
        @Nullable Boolean affordable,
        @Nullable String authority,
        @Nullable String need,
        @Nullable Long timeframeMonths) {}
