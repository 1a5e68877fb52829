package dev.winnow.release.impact;

import java.time.Instant;

/** How far a run has come. */
public sealed interface ImpactState {

    record Running() implements ImpactState {}

    record Done(Instant at, ImpactReport report) implements ImpactState {}

    /** @param reason a sentence without its full stop */
    record Failed(Instant at, String reason) implements ImpactState {}

    record Cancelled(Instant at) implements ImpactState {}
}
