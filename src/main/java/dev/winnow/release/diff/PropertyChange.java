package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * What stands above a sheet's columns and says something else: title, sentence, kind, dimension, name.
 *
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record PropertyChange(
        String property,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
