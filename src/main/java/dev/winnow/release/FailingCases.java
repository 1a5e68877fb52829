package dev.winnow.release;

/** How files with failing cases are treated; the setting {@code winnow.failing-cases}. */
public enum FailingCases {
    /** The files become the active release; the failing cases are reported. */
    REPORT,
    /** The files are rejected, like files that don't compile. */
    REFUSE
}
