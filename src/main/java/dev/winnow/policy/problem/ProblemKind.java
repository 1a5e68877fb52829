package dev.winnow.policy.problem;

/** The closed list of what can be wrong with a policy's files. */
public enum ProblemKind {
    /** A file can't be read, or is over a limit. */
    FILE,
    /** A sheet is missing, unknown, hidden, or not laid out as it must be. */
    LAYOUT,
    /** A formula, where values alone may stand. */
    FORMULA,
    /** A header snippet that is none of the column templates. */
    TEMPLATE,
    /** A cell's value is not of its column's type, or not allowed there. */
    VALUE,
    /** A cell that must hold something is empty. */
    MISSING,
    /** A name that must be unique stands twice. */
    DUPLICATE,
    /** A name that nothing declares. */
    UNKNOWN_NAME,
    /** A DRL file that can't be parsed or compiled. */
    DRL,
    /** A DRL file that does what rules may not. */
    FORBIDDEN,
}
