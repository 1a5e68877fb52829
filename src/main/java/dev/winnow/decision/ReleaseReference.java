package dev.winnow.decision;

/** The release of a policy that decided, without its files. */
public record ReleaseReference(int number, String digest) {}
