package dev.winnow.release;

/** What becomes of files whose cases fail; the setting {@code winnow.failing-cases}. */
public enum FailingCases {
    /** They become the active release, and what fails is reported. */
    REPORT,
    /** They are refused like files that can't be compiled. */
    REFUSE
}
