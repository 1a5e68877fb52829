package dev.winnow.release.rebase;

import dev.winnow.policy.problem.Source;
import dev.winnow.release.diff.VersionedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that both sides changed in different ways.
 *
 * @param what {@code Fit › Firmographic fit: row FIT-IND-03: Points}
 * @param base text before; null if there was none
 * @param theirs text in the active version; null if removed or absent
 * @param mine text in the draft; null if removed or absent
 */
public record Conflict(
        ConflictKind kind,
        String what,
        @Nullable VersionedText base,
        @Nullable VersionedText theirs,
        @Nullable VersionedText mine) {

    /** Identifies it as long as nothing changes on either side. */
    public String key() {
        return Integer.toHexString(text().hashCode());
    }

    /** Whether one of the two texts can be chosen: both sides have the cell. */
    public boolean isChoosable() {
        return (kind == ConflictKind.CELL || kind == ConflictKind.PROPERTY)
                && theirs != null
                && mine != null
                && !theirs.source().cell().isEmpty()
                && !mine.source().cell().isEmpty();
    }

    /** {@code Fit: row FIT-IND-03: Points was 15, is 18 in the active version and 20 in the draft (…)}. */
    public String text() {
        String was = base == null ? "" : " was " + text(base) + ",";
        return what + was + " is " + text(theirs) + " in the active version and " + text(mine) + " in the draft ("
                + place() + ")";
    }

    /** The place in the draft, else in the active version, else before. */
    private Source place() {
        return Objects.requireNonNull(mine != null ? mine : theirs != null ? theirs : base)
                .source();
    }

    private static String text(@Nullable VersionedText side) {
        return side == null ? "not there" : side.text() == null ? "(blank)" : side.text();
    }
}
