package dev.winnow.release.review;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.audit.event.RowState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The next reviews of policies. Setting one is recorded with its event in one transaction. */
@ApplicationScoped
public class Reviews {

    private final StoredReviews stored;
    private final EventLog events;
    private final Clock clock;

    Reviews(StoredReviews stored, EventLog events, Clock clock) {
        this.stored = stored;
        this.events = events;
        this.clock = clock;
    }

    /** Empty if nobody has set a date. */
    @Transactional
    public Optional<Review> next(String policy) {
        return stored.findByIdOptional(policy).map(StoredReview::review);
    }

    /** Today, in the time zone that dates of reviews are in: UTC. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Review set(String policy, LocalDate on, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return events.record(by, () -> set(new Review(policy, on, by, now)));
    }

    private RecordedChange<Review> set(Review review) {
        StoredReview row = stored.findById(review.policy());
        RowState before = row == null ? null : row.state();
        if (row == null) {
            row = StoredReview.of(review);
        } else {
            row.set(review);
        }
        stored.store(row);
        return new RecordedChange<>(
                EventKind.REVIEW_SET,
                "%s, next review on %s".formatted(review.policy(), review.on()),
                row.review(),
                List.of(row.state().after(before)));
    }
}
