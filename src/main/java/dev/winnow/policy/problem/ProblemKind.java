package dev.winnow.policy.problem;

import java.util.Locale;

/** The kinds of problems in a policy's files. */
public enum ProblemKind {
    /** A file can't be read, or is over a limit. */
    FILE(Severity.ERROR),
    /** A sheet is missing, unknown, hidden or has the wrong layout. */
    LAYOUT(Severity.ERROR),
    /** A formula, where only values are allowed. */
    FORMULA(Severity.ERROR),
    /** A header snippet that isn't a column template. */
    TEMPLATE(Severity.ERROR),
    /** A heading that names another fact than its column compares. */
    HEADING(Severity.ERROR),
    /** A cell's value has the wrong type or isn't allowed. */
    VALUE(Severity.ERROR),
    /** A required cell is empty. */
    MISSING(Severity.ERROR),
    /** A name that must be unique is used twice. */
    DUPLICATE(Severity.ERROR),
    /** A name that isn't declared. */
    UNKNOWN_NAME(Severity.ERROR),
    /** A DRL file that can't be parsed or compiled. */
    DRL(Severity.ERROR),
    /** A DRL file that uses something rules may not use. */
    FORBIDDEN(Severity.ERROR),
    /** A case whose evaluation differs from its expectations. */
    CASE(Severity.ERROR),
    /** A heading that doesn't name the fact that its column compares. */
    UNCLEAR_HEADING(Severity.WARNING),
    /** A row with the same conditions and effect as another. */
    DUPLICATE_ROW(Severity.WARNING),
    /** A row with the same conditions as another and different points. */
    CONTRADICTION(Severity.WARNING),
    /** A row that never holds. */
    NEVER_HOLDS(Severity.WARNING),
    /** A row that never decides, because earlier rows match all its leads. */
    COVERED(Severity.WARNING),
    /** Two ranges of a number that both count for some values. */
    OVERLAP(Severity.WARNING),
    /** Leads that no row of the tables of a kind matches, or values between two ranges. */
    GAP(Severity.WARNING),
    /** A cap or floor that the rows of a dimension can't reach. */
    CAP_OUT_OF_REACH(Severity.WARNING),
    /** A threshold that no sum of points can equal. */
    THRESHOLD(Severity.WARNING),
    /** A gate that no lead can open. */
    GATE_OUT_OF_REACH(Severity.WARNING),
    /** A rule of a DRL file that matches every pair of activities. */
    JOINED_ACTIVITIES(Severity.WARNING);

    private final Severity severity;

    ProblemKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The word used in reports: {@code never-holds}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
