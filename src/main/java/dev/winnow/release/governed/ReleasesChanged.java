package dev.winnow.release.governed;

/** Something about releases may have changed: whoever keeps some of it in memory looks again. */
public record ReleasesChanged() {}
