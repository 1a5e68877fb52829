package dev.winnow.release.diff;

import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * A text in one of the two versions.
 *
 * @param text as the analyst wrote it; null if the cell was empty
 */
public record VersionedText(@Nullable String text, Source source) {

    static VersionedText of(ListedCell cell) {
        return new VersionedText(cell.text(), cell.source());
    }
}
