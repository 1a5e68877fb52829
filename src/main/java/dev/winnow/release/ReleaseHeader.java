package dev.winnow.release;

import java.time.Instant;

/** A release of a policy without its files. */
public record ReleaseHeader(int number, String digest, Instant createdAt) {}
