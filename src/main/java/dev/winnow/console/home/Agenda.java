package dev.winnow.console.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the caller, what happened, and what comes.
 *
 * @param isShown whether the caller may read releases; all lists are empty otherwise
 * @param since when the caller was here before; null if that isn't known
 * @param from the start of what happened: {@code since}, or some days ago
 * @param reviews of the policies that the caller may see
 */
public record Agenda(
        boolean isShown,
        List<Task> tasks,
        List<NextReview> due,
        @Nullable Instant since,
        Instant from,
        List<Happening> happenings,
        int more,
        List<Scheduled> scheduled,
        List<NextReview> reviews) {

    public Agenda {
        tasks = List.copyOf(tasks);
        due = List.copyOf(due);
        happenings = List.copyOf(happenings);
        scheduled = List.copyOf(scheduled);
        reviews = List.copyOf(reviews);
    }

    static Agenda hidden(Instant now) {
        return new Agenda(false, List.of(), List.of(), null, now, List.of(), 0, List.of(), List.of());
    }

    /** How many things wait for the caller. */
    public int waiting() {
        return tasks.size() + due.size();
    }

    /** What the caller may do with a release. */
    public enum Kind {
        /** For the side that the caller approves for. */
        APPROVE,
        /** Both sides agreed. */
        ACTIVATE,
        /** Propose a draft of the caller's. */
        PROPOSE,
        /** Change a draft of the caller's that was rejected. */
        CHANGE
    }

    /**
     * A release that waits for the caller.
     *
     * @param at when it began to wait
     * @param days since then
     * @param by who took the last step
     * @param reason of that step
     * @param approved the sides that approved it
     * @param missing the sides that didn't
     * @param limits it was checked against; 0 for none
     * @param broken how many of them were exceeded, and waived
     */
    public record Task(
            Kind kind,
            String policy,
            int release,
            Instant at,
            int days,
            String by,
            String reason,
            List<String> approved,
            List<String> missing,
            int limits,
            int broken) {

        public Task {
            approved = List.copyOf(approved);
            missing = List.copyOf(missing);
        }

        /** Whether both sides approved it. */
        public boolean isAgreed() {
            return kind == Kind.ACTIVATE;
        }
    }

    /**
     * A step of a release.
     *
     * @param kind as in {@code activated}; {@code made} for releases without steps
     * @param by empty for those
     */
    public record Happening(String policy, int release, String kind, Instant at, String by) {}

    public record Scheduled(String policy, int release, Instant at) {}

    /** @param on null if nobody has set a date */
    public record NextReview(String policy, @Nullable LocalDate on, boolean isDue, boolean isOverdue) {}
}
