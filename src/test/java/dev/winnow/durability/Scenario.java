package dev.winnow.durability;

import static dev.winnow.durability.FullDisk.Meanwhile.KILL;
import static dev.winnow.durability.FullDisk.Meanwhile.NOTHING;
import static dev.winnow.durability.FullDisk.Meanwhile.RESTART;
import static dev.winnow.durability.FullDisk.Meanwhile.TERMINATE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The failures that rounds are made of, and the settings they are run with. */
enum Scenario {
    FULL_DISK(Map.of(), fullDisk(NOTHING)),
    FULL_DISK_UNGUARDED(Settings.UNGUARDED, fullDisk(NOTHING)),
    FULL_DISK_KILLED(Settings.UNGUARDED, fullDisk(KILL)),
    FULL_DISK_TERMINATED(Map.of(), fullDisk(TERMINATE)),
    FULL_DISK_RESTARTED(Settings.UNGUARDED, new FullDisk(Duration.ofSeconds(14), RESTART)),
    FAILING_WRITES(Map.of(), new FailingWrites()),
    READ_ONLY(Map.of(), new ReadOnlyDisk()),
    KILLED(Map.of(), new ServerKill()),
    DATABASE_STOPPED(Map.of(), new DatabaseStop()),

    /** Expected to lose: otherwise the rounds above prove nothing. */
    CONTROL_FULL_DISK(Settings.UNPROTECTED, new FullDisk(Duration.ofSeconds(25), NOTHING)),
    /** Expected to lose, too. */
    CONTROL_KILLED(Settings.UNFORCED, new ServerKill());

    private final Map<String, String> settings;
    private final Failure failure;

    Scenario(Map<String, String> settings, Failure failure) {
        this.settings = settings;
        this.failure = failure;
    }

    private static Failure fullDisk(FullDisk.Meanwhile meanwhile) {
        return new FullDisk(Duration.ofSeconds(7), meanwhile);
    }

    private static final class Settings {

        private static final String URL = "quarkus.datasource.h2.jdbc.url";
        private static final String PROTECTION = "winnow.storage.protection";

        static final Map<String, String> UNGUARDED = Map.of("winnow.storage.free-space", "0");
        static final Map<String, String> UNPROTECTED =
                Map.of(PROTECTION, "off", URL, "jdbc:h2:file:./data/winnow;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE");
        static final Map<String, String> UNFORCED = Map.of(PROTECTION, "off", URL, "jdbc:h2:file:./data/winnow");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<DatabaseKind> databases() {
        return switch (this) {
            case DATABASE_STOPPED -> List.of(DatabaseKind.POSTGRESQL);
            case CONTROL_FULL_DISK, CONTROL_KILLED -> List.of(DatabaseKind.H2);
            case FULL_DISK,
                    FULL_DISK_UNGUARDED,
                    FULL_DISK_KILLED,
                    FULL_DISK_TERMINATED,
                    FULL_DISK_RESTARTED,
                    FAILING_WRITES,
                    READ_ONLY,
                    KILLED -> List.of(DatabaseKind.values());
        };
    }

    boolean isControl() {
        return this == CONTROL_FULL_DISK || this == CONTROL_KILLED;
    }

    SmallDisk disk(DatabaseKind kind, Path folder, Random random) throws IOException {
        Path path = kind.diskPath(folder);
        return this == READ_ONLY
                ? SmallDisk.ext4(path, folder.resolve("disk.img"), kind.journalledMegabytes())
                : SmallDisk.tmpfs(path, kind.megabytes(random));
    }

    /** How long after the last acknowledgement a server may end by itself: longer where it waits for free space first. */
    Duration longestEndByItself() {
        return this == FULL_DISK || this == FULL_DISK_TERMINATED ? Duration.ofSeconds(20) : Duration.ofSeconds(10);
    }

    Map<String, String> settings() {
        return settings;
    }

    Failure failure() {
        return failure;
    }
}
