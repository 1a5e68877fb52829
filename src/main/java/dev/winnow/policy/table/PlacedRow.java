package dev.winnow.policy.table;

/**
 * A row with its table and its place in the policy.
 *
 * @param place counted from 0 through all tables in order
 */
public record PlacedRow(int place, DecisionTable table, Row row) {}
