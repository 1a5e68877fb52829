package dev.winnow.audit;

import java.time.Instant;
import java.util.UUID;

/** A decision in the log, or what can still be said of one. */
public sealed interface Logged permits LoggedDecision, UnreadableDecision {

    UUID id();

    String policy();

    ReleaseReference release();

    Instant evaluatedAt();

    Instant asOf();

    /** As JSON: the answer as it was given, byte for byte, or what is left of it. */
    String answer();
}
