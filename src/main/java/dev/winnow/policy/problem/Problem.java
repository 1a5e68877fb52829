package dev.winnow.policy.problem;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One thing wrong with a policy's files: where, what was expected, what was found, and what might have been meant. */
public record Problem(
        ProblemKind kind,
        Source source,
        String expected,
        String found,
        @Nullable String suggestion) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::source)
            .thenComparing(Problem::kind)
            .thenComparing(Problem::expected)
            .thenComparing(Problem::found);

    public Problem(ProblemKind kind, Source source, String expected, String found) {
        this(kind, source, expected, found, null);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code fit.xlsx › Fit › D14: expected a whole number, found "many"}. */
    @Override
    public String toString() {
        String hint = suggestion == null ? "" : "; did you mean \"" + suggestion + "\"?";
        return source + ": expected " + expected + ", found " + found + hint;
    }
}
