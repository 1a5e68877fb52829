package dev.winnow.console.release;

import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.VersionedText;
import dev.winnow.release.rebase.Conflict;
import io.quarkus.qute.i18n.MessageBundles;
import org.jspecify.annotations.Nullable;

/**
 * Something that a draft and the active release changed in different ways.
 *
 * @param key of its choice
 * @param place {@code Fit › Firmographic fit: row FIT-IND-03: Points}
 * @param isChoosable whether one of the texts can be chosen
 */
public record ConflictLine(String key, String place, String base, String theirs, String mine, boolean isChoosable) {

    public static ConflictLine of(Conflict conflict) {
        return new ConflictLine(
                conflict.key(),
                conflict.what(),
                text(conflict.base()),
                text(conflict.theirs()),
                text(conflict.mine()),
                conflict.isChoosable());
    }

    private static String text(@Nullable VersionedText side) {
        return side == null ? MessageBundles.get(ReleaseText.class).not_there() : DiffWords.text(side);
    }
}
