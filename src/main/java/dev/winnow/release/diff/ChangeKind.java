package dev.winnow.release.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of something between two versions. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED,
    /** It stands elsewhere. */
    MOVED,
    /** A column that has another label and means the same. */
    RELABELLED,
    /** A file of other bytes that say the same. */
    SAVED_AGAIN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
