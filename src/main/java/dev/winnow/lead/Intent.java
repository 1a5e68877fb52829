package dev.winnow.lead;

import org.jspecify.annotations.Nullable;

/** Signals of interest in the brand and of intent to buy, from the lead or from a data provider. */
public record Intent(
        @Nullable Boolean brand,
        @Nullable Boolean purchase,
        @Nullable Long thirdPartyScore) {}
