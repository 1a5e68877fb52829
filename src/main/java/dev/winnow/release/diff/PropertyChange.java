package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A changed property of a sheet, which is above its columns: title, sentence, kind, dimension, name.
 *
 * @param before null if added
 * @param after null if removed
 */
public record PropertyChange(
        String property,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
