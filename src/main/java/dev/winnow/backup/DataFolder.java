package dev.winnow.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The names of the files in a data folder, which are also their names in an archive. */
final class DataFolder {

    static final String DATABASE = "winnow.mv.db";
    static final String CHECKPOINTS = "checkpoints.ndjson";
    static final String HEADS = "heads";
    /** Heads given up by the command {@code accept-loss}, until the next start has recorded the loss. */
    static final String ACCEPTED_HEADS = "heads.accepted";

    static final String ERASURES = "erasures";
    static final String SOCKET = "control.sock";

    static final String PERSONAL_DATA_KEY = "personal-data.key";
    static final List<String> KEYS = List.of(PERSONAL_DATA_KEY, "audit.key", "session.key");

    /** What an archive may hold of a data folder. */
    static final Set<String> FILES = Set.of(DATABASE, CHECKPOINTS, HEADS, ACCEPTED_HEADS, ERASURES);

    private DataFolder() {}

    static Path socket(Path folder) {
        return folder.resolve(SOCKET);
    }
}
