package dev.winnow.release.governed;

/** Releases may have changed: caches must be refreshed. */
public record ReleasesChanged() {}
