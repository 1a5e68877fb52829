package dev.winnow.lead;

import org.jspecify.annotations.Nullable;

/** Where the gates and routes put the lead, for level and action tables to look at. */
public record Standing(
        String stage, String change, @Nullable String phase) {}
