package dev.winnow.durability;

import java.nio.file.Path;
import java.util.Random;

/** The databases that rounds are run on, and how large a disk they need. */
enum DatabaseKind {
    H2("h2", 24, 40, 64) {
        @Override
        Path diskPath(Path folder) {
            return folder.resolve("data");
        }

        @Override
        Database open(SmallDisk disk) {
            return new H2Database(disk.path());
        }
    },

    POSTGRESQL("postgresql", 96, 128, 160) {
        @Override
        Path diskPath(Path folder) {
            return folder.resolve("disk");
        }

        @Override
        Database open(SmallDisk disk) {
            return new PostgresqlDatabase(disk.path().resolve("postgresql"));
        }
    };

    private final String word;
    private final int fewestMegabytes;
    private final int mostMegabytes;
    private final int journalledMegabytes;

    DatabaseKind(String word, int fewestMegabytes, int mostMegabytes, int journalledMegabytes) {
        this.word = word;
        this.fewestMegabytes = fewestMegabytes;
        this.mostMegabytes = mostMegabytes;
        this.journalledMegabytes = journalledMegabytes;
    }

    /** Where the small disk is mounted, in the working directory of the server. */
    abstract Path diskPath(Path folder);

    abstract Database open(SmallDisk disk);

    String word() {
        return word;
    }

    int megabytes(Random random) {
        return fewestMegabytes + random.nextInt(mostMegabytes - fewestMegabytes + 1);
    }

    /** With room for the journal of a file system. */
    int journalledMegabytes() {
        return journalledMegabytes;
    }
}
