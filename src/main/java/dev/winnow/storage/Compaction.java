package dev.winnow.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.hibernate.Session;

/**
 * Frees unused space in the embedded database's file. H2 does so on the thread that writes delayed commits; with
 * immediate commits there is no such thread, and the file would only grow.
 */
final class Compaction {

    /** Target percentage of the file in use. */
    private static final int TARGET_FILL = 50;

    private static final int MAX_BYTES = 1 << 20;

    private final Session session;

    Compaction(Session session) {
        this.session = session;
    }

    void run() {
        QuarkusTransaction.requiringNew().run(() -> session.doWork(Compaction::run));
    }

    private static void run(Connection connection) throws SQLException {
        SessionLocal local =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = local.getDatabase().getStore().getMvStore();
        store.compact(TARGET_FILL, MAX_BYTES);
    }
}
