package dev.winnow.policy.problem;

import java.util.Locale;

/** The closed list of what can be wrong with a policy's files. */
public enum ProblemKind {
    /** A file can't be read, or is over a limit. */
    FILE(Severity.ERROR),
    /** A sheet is missing, unknown, hidden, or not laid out as it must be. */
    LAYOUT(Severity.ERROR),
    /** A formula, where values alone may stand. */
    FORMULA(Severity.ERROR),
    /** A header snippet that is none of the column templates. */
    TEMPLATE(Severity.ERROR),
    /** A cell's value is not of its column's type, or not allowed there. */
    VALUE(Severity.ERROR),
    /** A cell that must hold something is empty. */
    MISSING(Severity.ERROR),
    /** A name that must be unique stands twice. */
    DUPLICATE(Severity.ERROR),
    /** A name that nothing declares. */
    UNKNOWN_NAME(Severity.ERROR),
    /** A DRL file that can't be parsed or compiled. */
    DRL(Severity.ERROR),
    /** A DRL file that does what rules may not. */
    FORBIDDEN(Severity.ERROR),
    /** A case whose lead isn't evaluated as it expects. */
    CASE(Severity.ERROR),
    /** A row that says the same as another of its table. */
    DUPLICATE_ROW(Severity.WARNING),
    /** A row that asks the same as another of its table and brings something else. */
    CONTRADICTION(Severity.WARNING),
    /** A row that holds for no lead at all. */
    NEVER_HOLDS(Severity.WARNING),
    /** A row of a table read from the top that an earlier row always forestalls. */
    COVERED(Severity.WARNING),
    /** A table read from the top that has no row for some leads. */
    GAP(Severity.WARNING),
    /** A dimension whose rows can't come to its cap, or to its floor. */
    CAP_OUT_OF_REACH(Severity.WARNING),
    /** A gate that no lead can open. */
    GATE_OUT_OF_REACH(Severity.WARNING);

    private final Severity severity;

    ProblemKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** As it stands in reports: {@code never-holds}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
