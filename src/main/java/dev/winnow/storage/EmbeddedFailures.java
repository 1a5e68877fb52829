package dev.winnow.storage;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.DatabaseEventListener;
import org.h2.api.ErrorCode;

/** Receives the exceptions of H2, and reports those caused by the storage. */
public final class EmbeddedFailures implements DatabaseEventListener {

    private static final Set<Integer> OF_STORAGE = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.DATABASE_IS_CLOSED);

    @Override
    public void exceptionThrown(SQLException e, String sql) {
        if (OF_STORAGE.contains(e.getErrorCode())) {
            DurableFiles.FAILURE.report(e);
        }
    }
}
