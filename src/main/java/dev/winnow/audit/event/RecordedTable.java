package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table whose changes are events. Verification compares its rows with them. Rows and events are written in one
 * transaction.
 */
public interface RecordedTable {

    /** Passes on each row. Runs in the transaction of the verification, and must not keep all rows in memory. */
    void read(Consumer<RecordedRow> rows);

    /** The row that an event of an earlier version is about, which states nothing; null if it is about none. */
    @Nullable
    String mention(EventRecord event);
}
