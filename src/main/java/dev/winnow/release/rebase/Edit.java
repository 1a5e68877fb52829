package dev.winnow.release.rebase;

import dev.winnow.release.diff.VersionedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one side, identified by its place in the base, so that two sides' changes can be compared.
 *
 * @param path identifies what was changed; the same on both sides
 * @param within path of what contains it; removed together with that
 * @param value what it was changed to; the same if both sides agree
 * @param removal whether it was removed, with everything in it
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

    /** Whether it is about something inside what a removal removed. */
    boolean isIn(Edit removal) {
        return removal.removal()
                && within.size() >= removal.path().size()
                && !path.equals(removal.path())
                && within.subList(0, removal.path().size()).equals(removal.path());
    }

    boolean agreesWith(Edit other) {
        return path.equals(other.path()) && removal == other.removal() && value.equals(other.value());
    }

    /** Whether it is a change of place, which is verified by the order of rows instead. */
    boolean isPlace() {
        return path.get(path.size() - 1).equals(Edits.PLACE);
    }
}
