package dev.winnow.release.impact;

/** A value by the release to replace, and by its replacement. */
public record BeforeAfter<T>(T before, T after) {}
