package dev.winnow.outcome;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares outcomes with their events. */
@ApplicationScoped
class RecordedOutcomes implements RecordedTable {

    private static final int PAGE = 500;
    private static final UUID LEAST_ID = new UUID(0, 0);

    /** Every version that has outcomes states them: a row that no event states was never recorded. */
    private static final String NEVER_MENTIONED = "outcome";

    private final StoredOutcomes outcomes;

    RecordedOutcomes(StoredOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void read(Consumer<RecordedRow> rows) {
        UUID last = LEAST_ID;
        List<StoredOutcome> page;
        do {
            page = outcomes.after(last, PAGE);
            for (StoredOutcome outcome : page) {
                rows.accept(new RecordedRow(outcome.state(), outcome.recordedAt, NEVER_MENTIONED, null, null));
                last = outcome.id;
            }
            outcomes.detach(page);
        } while (page.size() == PAGE);
    }

    @Override
    public @Nullable String mention(EventRecord event) {
        return null;
    }
}
