package dev.winnow.backup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a backup.
 *
 * @param format of the archive; 1
 * @param takenAt in ISO 8601, UTC
 * @param build that wrote it
 * @param entries the files of the archive, without the manifest
 */
public record Manifest(int format, String takenAt, String build, Database database, List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * The database of the log.
     *
     * @param kind {@code h2}, which is in the archive, or {@code postgresql}, which must be dumped
     * @param location of a PostgreSQL database, as a URI without a password; null if unknown
     */
    public record Database(String kind, @Nullable String location) {

        static final String H2 = "h2";
        static final String POSTGRESQL = "postgresql";

        @JsonIgnore
        public boolean isPostgresql() {
            return kind.equals(POSTGRESQL);
        }
    }

    /** @param sha256 of the content, in hexadecimal digits */
    public record Entry(String name, long size, String sha256) {}

    public Manifest {
        Objects.requireNonNull(takenAt, "takenAt is null");
        Objects.requireNonNull(database, "database is null");
        entries = List.copyOf(entries);
    }

    static Manifest of(Database database, List<Entry> entries) {
        String build = Manifest.class.getPackage().getImplementationVersion();
        return new Manifest(
                FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                build == null ? "unknown" : build,
                database,
                entries);
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) throws IOException {
        int format = JSON.readTree(json).path("format").asInt();
        if (format != FORMAT) {
            throw new BackupException("Expected a backup of format " + FORMAT + ", found format " + format
                    + "; restore it with the build that wrote it.");
        }
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new BackupException("The backup's " + NAME + " is damaged: " + e.getOriginalMessage() + ".");
        }
    }

    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    public boolean hasKeys() {
        return entry(EncryptedKeys.NAME).isPresent();
    }
}
