package dev.winnow.durability;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a round notes about the server: how it starts and ends, and what it mustn't do. */
final class Observations {

    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private Duration longestEnd = Duration.ZERO;
    private int refusedStarts;

    void note(String note) {
        notes.add(note);
    }

    void problem(String problem) {
        problems.add(problem);
    }

    void refusedStart() {
        refusedStarts++;
    }

    /** How long the server took to end, from its reason on; more than the limit is a problem. */
    void end(String reason, Duration length, Duration limit) {
        String text = "%s: ended after %.1f s".formatted(reason, length.toMillis() / 1e3);
        if (length.compareTo(limit) > 0) {
            problem(text);
        } else {
            note(text);
        }
        longestEnd = length.compareTo(longestEnd) > 0 ? length : longestEnd;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    Duration longestEnd() {
        return longestEnd;
    }

    int refusedStarts() {
        return refusedStarts;
    }
}
