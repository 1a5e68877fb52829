package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A column that isn't what, or where, it was.
 *
 * @param label as it is now where there still is such a column
 * @param change {@link ChangeKind#CHANGED} where the same label stands above other templates, which are the sides' texts
 * @param before null where there was none; the text is the label but for changed ones
 * @param after null where there is none any more
 */
public record ColumnChange(
        ChangeKind change,
        String label,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
