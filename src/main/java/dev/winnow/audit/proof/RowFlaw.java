package dev.winnow.audit.proof;

/**
 * A row that isn't as its events state.
 *
 * @param table what it is about: {@code key}, {@code release-step}
 * @param row names it in its table
 */
public record RowFlaw(String table, String row, String text) {}
