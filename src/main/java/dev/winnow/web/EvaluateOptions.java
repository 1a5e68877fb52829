package dev.winnow.web;

import dev.winnow.explanation.Explain;
import org.jspecify.annotations.Nullable;

/** How an evaluation is to be answered. */
record EvaluateOptions(Explain explain, @Nullable String why, boolean dryRun) {}
