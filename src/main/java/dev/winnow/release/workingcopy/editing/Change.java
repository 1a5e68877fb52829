package dev.winnow.release.workingcopy.editing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a working copy, as it is kept: it makes the revision of its number out of the one before.
 *
 * @param revision counted from 1
 * @param kind what was done
 * @param by who did it
 * @param sheet what was edited; null if workbooks were replaced, or that was undone
 * @param operations in order
 * @param inverses what undoes them, in order
 * @param about the change that is undone or done again; null for other changes
 */
public record Change(
        int revision,
        Kind kind,
        String by,
        Instant at,
        @Nullable SheetName sheet,
        List<Operation> operations,
        List<Operation> inverses,
        @Nullable Integer about) {

    /** What a change is. */
    public enum Kind {
        EDIT,
        UNDO,
        REDO,
        /** Workbooks were replaced by uploaded ones. */
        UPLOAD
    }

    public Change {
        operations = List.copyOf(operations);
        inverses = List.copyOf(inverses);
    }

    /** Whether it isn't one of cells and rows. */
    public boolean replacesFiles() {
        return sheet == null;
    }

    public boolean isOn(SheetName other) {
        return other.equals(sheet);
    }
}
