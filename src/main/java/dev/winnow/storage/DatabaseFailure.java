package dev.winnow.storage;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinguishes an unavailable database from a faulty statement. */
public final class DatabaseFailure {

    /**
     * Classes of SQLSTATE: connection, transaction state, resources, operator intervention, system. A database that
     * became read-only reports 25.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "53", "57", "58", "90", "XX");

    private static final String NO_CONNECTION = "cquisition timeout";

    private DatabaseFailure() {}

    /** Whether the exception or one of its causes says that the database is unavailable. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isFailure(e)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pool had no connection for too long: none was free, or a new one took too long. */
    static boolean isTimeout(SQLException e) {
        return String.valueOf(e.getMessage()).contains(NO_CONNECTION);
    }

    private static boolean isFailure(SQLException e) {
        String state = e.getSQLState();
        return state == null ? isTimeout(e) : state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
