package dev.winnow.policy.problem;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a policy's files.
 *
 * @param severity that of its kind, or less
 * @param suggestion the value that was probably meant, or a fix; null if there is none
 * @param suggestsFix whether the suggestion is a fix
 */
public record Problem(
        ProblemKind kind,
        Severity severity,
        Source source,
        String expected,
        String found,
        @Nullable String suggestion,
        boolean suggestsFix)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::source)
            .thenComparing(Problem::kind)
            .thenComparing(Problem::expected)
            .thenComparing(Problem::found);

    public Problem(ProblemKind kind, Source source, String expected, String found) {
        this(kind, source, expected, found, null);
    }

    /** With the severity of its kind. */
    public Problem(ProblemKind kind, Source source, String expected, String found, @Nullable String suggestion) {
        this(kind, kind.severity(), source, expected, found, suggestion);
    }

    /** The suggestion is a fix for a warning, a file or a formula, otherwise a value. */
    public Problem(
            ProblemKind kind,
            Severity severity,
            Source source,
            String expected,
            String found,
            @Nullable String suggestion) {
        this(
                kind,
                severity,
                source,
                expected,
                found,
                suggestion,
                severity == Severity.WARNING || kind == ProblemKind.FILE || kind == ProblemKind.FORMULA);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code fit.xlsx › Fit › D14: expected a whole number, found "many"}. */
    @Override
    public String toString() {
        return source + ": expected " + expected + ", found " + found + hint();
    }

    private String hint() {
        if (suggestion == null) {
            return "";
        }
        if (suggestsFix) {
            return "; suggested: " + suggestion;
        }
        return source.namesWholeSheet()
                ? "; did you mean the sheet " + suggestion + "?"
                : "; did you mean \"" + suggestion + "\"?";
    }
}
