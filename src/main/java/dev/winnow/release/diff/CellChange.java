package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A cell that says something else.
 *
 * @param column the label of its column, as it is now where there still is one
 * @param before null where there was no such row or column
 * @param after null where there is none any more
 */
public record CellChange(
        String column,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
