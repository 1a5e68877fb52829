package dev.winnow.release.governed;

/** How many steps of a release there are. */
public record StepCount(String policy, int number, long steps) {}
