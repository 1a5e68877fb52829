package dev.winnow.release.diff;

import org.jspecify.annotations.Nullable;

/**
 * A changed rule of a DRL file.
 *
 * @param rule its name; null for the text outside the rules of a file
 * @param change {@link ChangeKind#MOVED} if its file changed; its text may have changed too
 * @param before null if added
 * @param after null if removed
 */
public record RuleChange(
        ChangeKind change,
        @Nullable String rule,
        @Nullable VersionedText before,
        @Nullable VersionedText after) {}
