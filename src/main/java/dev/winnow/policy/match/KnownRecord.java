package dev.winnow.policy.match;

/** A record, and the class of each of its facts, in the order of {@link IndexedFacts}. */
@SuppressWarnings("ArrayRecordComponent")
record KnownRecord(Object record, int[] classes) {}
