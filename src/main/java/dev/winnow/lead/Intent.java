package dev.winnow.lead;

import org.jspecify.annotations.Nullable;

/** Signs of interest in the brand and of a wish to buy, the lead's own and those a data provider reports. */
public record Intent(
        @Nullable Boolean brand,
        @Nullable Boolean purchase,
        @Nullable Long thirdPartyScore) {}
