package dev.winnow.storage;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Announces PostgreSQL at the first connection, and makes commits wait for the disk. */
@Singleton
@DataSource("postgresql")
class PostgresqlOpening implements AgroalPoolInterceptor {

    private static final String COMMIT_SAFELY = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    private final Event<DatabaseOpening> event;
    private final AtomicBoolean isAnnounced = new AtomicBoolean();

    PostgresqlOpening(Event<DatabaseOpening> event) {
        this.event = event;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(COMMIT_SAFELY);
        } catch (SQLException e) {
            throw new IllegalStateException("Can't set up the connection", e);
        }
        if (isAnnounced.compareAndSet(false, true)) {
            event.fire(new DatabaseOpening(DatabaseOpening.POSTGRESQL, Optional.of(connection)));
        }
    }
}
