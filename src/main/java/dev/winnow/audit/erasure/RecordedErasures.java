package dev.winnow.audit.erasure;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the stored erasures with their events. */
@ApplicationScoped
class RecordedErasures implements RecordedTable {

    private static final int PAGE = 500;
    private static final UUID LEAST_ID = new UUID(0, 0);

    private final StoredErasures erasures;

    RecordedErasures(StoredErasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void read(Consumer<RecordedRow> rows) {
        UUID last = LEAST_ID;
        List<StoredErasure> page;
        do {
            page = erasures.after(last, PAGE);
            for (StoredErasure erasure : page) {
                rows.accept(new RecordedRow(erasure.state(), erasure.erasedAt, null, null, null));
                last = erasure.id;
            }
            erasures.clear();
        } while (page.size() == PAGE);
    }

    /** The events of earlier versions don't say which erasure they are about. */
    @Override
    public @Nullable String mention(EventRecord event) {
        return null;
    }
}
