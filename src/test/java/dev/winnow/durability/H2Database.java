package dev.winnow.durability;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** H2, in the process of Winnow. */
final class H2Database implements Database {

    private final Path directory;

    H2Database(Path directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public List<ProcessHandle> writers(ProcessHandle server) {
        return List.of(server);
    }

    @Override
    public Path largestFile() {
        return directory.resolve("winnow.mv.db");
    }

    @Override
    public boolean isSeparate() {
        return false;
    }

    @Override
    public void stopAtOnce() {
        throw new IllegalStateException("H2 has no process of its own");
    }

    @Override
    public void revive() {
        // Starts with Winnow.
    }

    @Override
    public void close() {
        // Ends with Winnow.
    }
}
