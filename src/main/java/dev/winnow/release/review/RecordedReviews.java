package dev.winnow.release.review;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the dates of reviews with their events. */
@ApplicationScoped
class RecordedReviews implements RecordedTable {

    private final StoredReviews reviews;

    RecordedReviews(StoredReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void read(Consumer<RecordedRow> rows) {
        reviews.listAll().forEach(review -> rows.accept(new RecordedRow(review.state(), review.at, null, null, null)));
    }

    /** Earlier versions recorded no reviews. */
    @Override
    public @Nullable String mention(EventRecord event) {
        return null;
    }
}
