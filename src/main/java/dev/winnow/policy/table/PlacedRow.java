package dev.winnow.policy.table;

/**
 * A row, and where it stands in its policy.
 *
 * @param place counted through all tables in their order
 */
public record PlacedRow(int place, DecisionTable table, Row row) {}
