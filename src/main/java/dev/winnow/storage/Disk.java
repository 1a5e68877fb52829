package dev.winnow.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Where committed data goes. */
@ApplicationScoped
public class Disk {

    private final Session session;

    private final boolean isForced;

    Disk(Session session, @ConfigProperty(name = "winnow.audit.force") boolean isForced) {
        this.session = session;
        this.isForced = isForced;
    }

    /** Returns once all that was committed is on disk. PostgreSQL sees to that with every commit; H2 has to be told. */
    public void force() {
        if (isForced) {
            QuarkusTransaction.requiringNew().run(() -> session.doWork(Disk::force));
        }
    }

    private static void force(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }
}
