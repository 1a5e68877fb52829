package dev.winnow.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of its own, on any free port. */
public final class Postgresql implements AutoCloseable {

    private final @Nullable Path directory;
    private @Nullable EmbeddedPostgres server;

    /** With its data in a temporary directory. */
    public Postgresql() {
        this.directory = null;
    }

    /** With its data in this directory, which stays when the server is closed. */
    public Postgresql(Path directory) {
        this.directory = directory;
    }

    /** The settings that make Winnow use it. */
    public Map<String, String> start() {
        server = started(builder());
        return Map.of(
                "quarkus.datasource.h2.active", "false",
                "quarkus.hibernate-orm.active", "false",
                "quarkus.datasource.postgresql.active", "true",
                "quarkus.hibernate-orm.postgresql.active", "true",
                "quarkus.datasource.postgresql.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.postgresql.username", "postgres",
                "quarkus.datasource.postgresql.password", "postgres");
    }

    /** Starts it again on the same port and data, after it was closed or ended. */
    public void restart() {
        int port = port();
        close();
        server = started(builder().setPort(port));
    }

    private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        return directory == null ? builder : builder.setDataDirectory(directory).setCleanDataDirectory(false);
    }

    public int port() {
        return Objects.requireNonNull(server).getPort();
    }

    /** The server's first process, if it is running; only for a server with a directory of its own. */
    public Optional<ProcessHandle> postmaster() {
        Path file = Objects.requireNonNull(directory).resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0));
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            Objects.requireNonNull(server).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
