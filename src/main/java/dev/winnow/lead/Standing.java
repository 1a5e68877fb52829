package dev.winnow.lead;

import org.jspecify.annotations.Nullable;

/** The result of gate, route and phase tables, for the conditions of level and action tables. */
public record Standing(
        String stage, String change, @Nullable String phase) {}
