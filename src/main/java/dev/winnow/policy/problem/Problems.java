package dev.winnow.policy.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every problem found on the way, so that all are reported at once. */
public final class Problems {

    /** More than anybody would read; a hostile file might have any number. */
    private static final int MOST = 10_000;

    private final List<Problem> found = new ArrayList<>();

    public void add(ProblemKind kind, Source source, String expected, String found) {
        add(kind, source, expected, found, null);
    }

    public void add(ProblemKind kind, Source source, String expected, String found, @Nullable String suggestion) {
        if (this.found.size() < MOST) {
            this.found.add(new Problem(kind, source, expected, found, suggestion));
        }
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** Whether nothing found so far keeps the policy from being used. */
    public boolean noErrors() {
        return found.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Sorted by place, without repeats. */
    public List<Problem> all() {
        return found.stream().distinct().sorted().toList();
    }
}
