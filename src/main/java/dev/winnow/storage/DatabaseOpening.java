package dev.winnow.storage;

import java.sql.Connection;
import java.util.Optional;

/**
 * The database is about to be opened, and hasn't been changed. An observer prevents that with an exception whose
 * deepest cause is a {@link io.quarkus.runtime.PreventFurtherStepsException}.
 *
 * @param kind {@code h2} or {@code postgresql}
 * @param connection to read it; empty if there is no database yet
 */
public record DatabaseOpening(String kind, Optional<Connection> connection) {

    static final String H2 = "h2";
    static final String POSTGRESQL = "postgresql";
}
