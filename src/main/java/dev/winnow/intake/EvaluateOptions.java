package dev.winnow.intake;

import dev.winnow.explanation.Explain;
import org.jspecify.annotations.Nullable;

/** How an evaluation is to be answered. */
public record EvaluateOptions(Explain explain, @Nullable String why, boolean dryRun) {}
