package dev.winnow.decision;

/** Refers to a release of a policy. */
public record ReleaseReference(int number, String digest) {}
