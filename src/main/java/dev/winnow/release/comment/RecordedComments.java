package dev.winnow.release.comment;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares comments with their events. */
@ApplicationScoped
class RecordedComments implements RecordedTable {

    private static final int PAGE = 500;
    private static final UUID LEAST_ID = new UUID(0, 0);

    private final StoredComments comments;

    RecordedComments(StoredComments comments) {
        this.comments = comments;
    }

    @Override
    public void read(Consumer<RecordedRow> rows) {
        UUID last = LEAST_ID;
        List<StoredComment> page;
        do {
            page = comments.after(last, PAGE);
            for (StoredComment comment : page) {
                rows.accept(new RecordedRow(comment.state(), comment.at, null, null, null));
                last = comment.id;
            }
            comments.clear();
        } while (page.size() == PAGE);
    }

    /** Earlier versions recorded no comments. */
    @Override
    public @Nullable String mention(EventRecord event) {
        return null;
    }
}
