package dev.winnow.backup;

import java.util.List;
import java.util.Set;

/** The names of the files in a data folder and in an archive. */
final class DataFolder {

    static final String DATABASE = "winnow.mv.db";
    static final String CHECKPOINTS = "checkpoints.ndjson";
    static final String HEADS = "heads";
    /** Heads whose loss was accepted with the command {@code accept-loss}, until the next start records it. */
    static final String ACCEPTED_HEADS = "heads.accepted";

    static final String ERASURES = "erasures";

    static final String PERSONAL_DATA_KEY = "personal-data.key";
    static final List<String> KEYS = List.of(PERSONAL_DATA_KEY, "audit.key", "session.key");

    /** The files of a data folder that an archive can contain. */
    static final Set<String> FILES = Set.of(DATABASE, CHECKPOINTS, HEADS, ACCEPTED_HEADS, ERASURES);

    private DataFolder() {}
}
