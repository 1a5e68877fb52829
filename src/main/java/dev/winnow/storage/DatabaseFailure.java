package dev.winnow.storage;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that can't be used right now from a mistake in what it was asked. */
public final class DatabaseFailure {

    /**
     * Classes of SQLSTATE: connection, transaction state, resources, operator intervention, system; 25 is that of a database
     * that became read-only.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "53", "57", "58", "90", "XX");

    private static final String NO_CONNECTION = "Acquisition timeout";

    private DatabaseFailure() {}

    /** Whether it, or what caused it, is such a failure. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isFailure(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFailure(SQLException e) {
        String state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).startsWith(NO_CONNECTION)
                : state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
