package dev.winnow.intake;

import dev.winnow.explanation.Explain;
import org.jspecify.annotations.Nullable;

/** What an evaluation request asks for. */
public record EvaluateOptions(Explain explain, @Nullable String why, boolean dryRun) {}
