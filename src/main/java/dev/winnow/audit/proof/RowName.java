package dev.winnow.audit.proof;

/**
 * Names a row of a recorded table.
 *
 * @param table what it is about: {@code key}, {@code release-step}
 */
public record RowName(String table, String row) {}
