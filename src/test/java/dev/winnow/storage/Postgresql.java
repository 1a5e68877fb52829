package dev.winnow.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of its own, on any free port. */
public final class Postgresql implements AutoCloseable {

    private @Nullable EmbeddedPostgres server;

    /** The settings that make Winnow use it. */
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.h2.active", "false",
                "quarkus.hibernate-orm.h2.active", "false",
                "quarkus.datasource.postgresql.active", "true",
                "quarkus.hibernate-orm.postgresql.active", "true",
                "quarkus.datasource.postgresql.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.postgresql.username", "postgres",
                "quarkus.datasource.postgresql.password", "postgres");
    }

    public int port() {
        return Objects.requireNonNull(server).getPort();
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
