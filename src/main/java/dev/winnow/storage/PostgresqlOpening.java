package dev.winnow.storage;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Announces PostgreSQL with the first connection to it, before anything is done there. */
@Singleton
@DataSource("postgresql")
class PostgresqlOpening implements AgroalPoolInterceptor {

    private final Event<DatabaseOpening> event;
    private final AtomicBoolean isAnnounced = new AtomicBoolean();

    PostgresqlOpening(Event<DatabaseOpening> event) {
        this.event = event;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        if (isAnnounced.compareAndSet(false, true)) {
            event.fire(new DatabaseOpening(DatabaseOpening.POSTGRESQL, Optional.of(connection)));
        }
    }
}
