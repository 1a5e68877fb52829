package dev.winnow.policy.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every problem found on the way, so that all are reported at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(ProblemKind kind, Source source, String expected, String found) {
        this.found.add(new Problem(kind, source, expected, found));
    }

    public void add(ProblemKind kind, Source source, String expected, String found, @Nullable String suggestion) {
        this.found.add(new Problem(kind, source, expected, found, suggestion));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
