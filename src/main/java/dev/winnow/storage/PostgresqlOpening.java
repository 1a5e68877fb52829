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

/** Announces PostgreSQL with the first connection to it, and sees to it that commits are on its disk when they return. */
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
            throw new IllegalStateException("the connection can't be set up", e);
        }
        if (isAnnounced.compareAndSet(false, true)) {
            event.fire(new DatabaseOpening(DatabaseOpening.POSTGRESQL, Optional.of(connection)));
        }
    }
}
