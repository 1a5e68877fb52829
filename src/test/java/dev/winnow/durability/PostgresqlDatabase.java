package dev.winnow.durability;

import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL, in processes of its own, with its data directory on the small disk. */
final class PostgresqlDatabase implements Database {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Path directory;
    private final Postgresql server;
    private final Map<String, String> settings;

    PostgresqlDatabase(Path directory) {
        this.directory = directory;
        this.server = new Postgresql(directory);
        this.settings = server.start();
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    /** Without the first process: those it starts later aren't affected. */
    @Override
    public List<ProcessHandle> writers(ProcessHandle winnow) {
        return server.postmaster().stream().flatMap(ProcessHandle::children).toList();
    }

    /** A segment of the write-ahead log. */
    @Override
    public Path largestFile() {
        try (Stream<Path> files = Files.list(directory.resolve("pg_wal"))) {
            return files.filter(Files::isRegularFile).max(Path::compareTo).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isSeparate() {
        return true;
    }

    @Override
    public void stopAtOnce() {
        server.postmaster().ifPresent(process -> {
            OsCommand.run("kill", "-QUIT", Long.toString(process.pid()));
            Pause.until(() -> !process.isAlive(), LONGEST_STOP);
        });
    }

    @Override
    public void revive() {
        if (server.postmaster().isEmpty()) {
            server.restart();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
