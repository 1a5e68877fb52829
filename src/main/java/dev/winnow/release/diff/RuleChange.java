package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a DRL file that isn't what, or where, it was.
 *
 * @param rule its name; null for what stands outside the rules of a file
 * @param change {@link ChangeKind#MOVED} where it stands in another file; its text may have changed as well
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record RuleChange(
        ChangeKind change,
        @Nullable String rule,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
