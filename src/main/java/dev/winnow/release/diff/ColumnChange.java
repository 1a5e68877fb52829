package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A changed column.
 *
 * @param label the present one, or the last if the column was removed
 * @param change {@link ChangeKind#CHANGED} if the same label has other templates; these are the two texts then
 * @param before null if added; the text is the label except for changed columns
 * @param after null if removed
 */
public record ColumnChange(
        ChangeKind change,
        String label,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
