package dev.winnow.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.hibernate.Session;

/** Copies the embedded database while it is in use, and gives the location of another one. */
@ApplicationScoped
public class DatabaseCopy {

    private static final Duration TIMEOUT = Duration.ofDays(1);

    private final Session session;
    private final boolean isH2;
    private final Optional<EmbeddedUrl> file;
    private final String url;
    private final String user;

    DatabaseCopy(
            Session session,
            @ConfigProperty(name = "quarkus.datasource.h2.active", defaultValue = "true") boolean isH2,
            @ConfigProperty(name = "quarkus.datasource.h2.jdbc.url") String file,
            @ConfigProperty(name = "quarkus.datasource.postgresql.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.postgresql.username") String user) {
        this.session = session;
        this.isH2 = isH2;
        this.file = isH2 ? EmbeddedUrl.of(file) : Optional.empty();
        this.url = url;
        this.user = user;
    }

    /** Whether the database is a file of this server. */
    public boolean isEmbedded() {
        return file.isPresent();
    }

    /** Size of the embedded database in bytes; 0 for another. */
    public long size() throws IOException {
        return file.isPresent() ? Files.size(file.get().file()) : 0;
    }

    /** URI of a PostgreSQL database, without password and options; empty for H2. */
    public Optional<String> location() {
        return isH2 ? Optional.empty() : Optional.of(PostgresqlUri.of(url, user));
    }

    /**
     * Adds the embedded database's file, with everything committed before, as one entry.
     *
     * <p>{@code BACKUP TO} does the same, but reports a full disk of the backup as a failure of the database.
     */
    public void writeTo(ZipOutputStream zip) throws IOException {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(TIMEOUT.toSeconds()))
                    .run(() -> session.doWork(connection -> copy(connection, zip)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Until the copy is done, H2 writes only after the present end of the file. */
    private static void copy(Connection connection, ZipOutputStream zip) throws SQLException {
        SessionLocal local =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = local.getDatabase().getStore().getMvStore();
        try {
            store.commit();
            store.getFileStore().backup(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
