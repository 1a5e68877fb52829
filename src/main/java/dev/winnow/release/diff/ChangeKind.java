package dev.winnow.release.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of changes between two versions. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED,
    /** In another place. */
    MOVED,
    /** A column with another label and the same meaning. */
    RELABELLED,
    /** A file with other bytes and the same content. */
    SAVED_AGAIN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
