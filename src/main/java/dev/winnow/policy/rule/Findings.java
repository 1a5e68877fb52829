package dev.winnow.policy.rule;

/**
 * What a rule may call when it holds. The rules that the server writes call {@code row} alone: the rest of a row
 * travels as data. The workbooks' action columns also call {@code set}, so that stock Drools reads them as they stand.
 */
public interface Findings {

    /** The row with this id holds. */
    void row(String id);

    /** The row with this id holds for this activity or signal. */
    void row(String id, Object occurrence);

    /** What the last row's column says, such as {@code "points", 15}. */
    default void set(String column, Object value) {}
}
