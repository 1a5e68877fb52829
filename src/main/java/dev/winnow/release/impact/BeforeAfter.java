package dev.winnow.release.impact;

/** The same thing by the policy that is to be replaced, and by the one that is to come. */
public record BeforeAfter<T>(T before, T after) {}
