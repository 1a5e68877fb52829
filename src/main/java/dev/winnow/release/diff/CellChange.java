package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A changed cell.
 *
 * @param column label of its column: the present one, or the last if the column was removed
 * @param before null if its row or column was added
 * @param after null if its row or column was removed
 */
public record CellChange(
        String column,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
