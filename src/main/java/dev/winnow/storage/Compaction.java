package dev.winnow.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.hibernate.Session;

/**
 * Makes space in the embedded database's file free again. H2 does so on a thread that also writes commits later than they
 * return; with commits that are written at once it has no such thread, and its file would only ever grow.
 */
final class Compaction {

    /** Of 100 bytes in the file, as many are to be in use. */
    private static final int TARGET_FILL = 50;

    private static final int MOST_BYTES = 1 << 20;

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
        store.compact(TARGET_FILL, MOST_BYTES);
    }
}
