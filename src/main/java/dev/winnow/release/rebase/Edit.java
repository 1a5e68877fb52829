package dev.winnow.release.rebase;

import dev.winnow.release.diff.VersionedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a side, told by where it stood in the base, so that two sides' can be held against one another.
 *
 * @param path what was changed: the same for both sides if it is the same thing
 * @param within what it stands in: gone, if that is gone on the other side
 * @param value what it was changed to; the same if both sides agree
 * @param removal whether it is gone now, with all that stood in it
 */
record Edit(
        ConflictKind kind,
        List<String> path,
        List<String> within,
        String what,
        String value,
        boolean removal,
        @Nullable VersionedText base,
        @Nullable VersionedText now) {

    /** Whether it is about something inside what a removal took away. */
    boolean isIn(Edit removal) {
        return removal.removal()
                && within.size() >= removal.path().size()
                && !path.equals(removal.path())
                && within.subList(0, removal.path().size()).equals(removal.path());
    }

    boolean agreesWith(Edit other) {
        return path.equals(other.path()) && removal == other.removal() && value.equals(other.value());
    }

    /** Whether it says where something stands, which is proved by the order of rows and not by this. */
    boolean isPlace() {
        return path.get(path.size() - 1).equals(Edits.PLACE);
    }
}
