package dev.winnow.release.comment;

import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param sheet its id
 * @param row its key; null for the whole sheet
 * @param column its label; null for the whole row
 */
public record CommentPlace(
        String sheet, @Nullable String row, @Nullable String column) {

    /** Why a version has no such place. */
    public enum Flaw {
        SHEET,
        ROW,
        COLUMN
    }

    /** Empty if the sheets have this place. */
    public Optional<Flaw> flaw(PolicySheets sheets) {
        Optional<Sheet> found = sheets.find(sheet);
        if (found.isEmpty()) {
            return Optional.of(Flaw.SHEET);
        }
        if (row == null) {
            return column == null ? Optional.empty() : Optional.of(Flaw.ROW);
        }
        if (found.get().listing().rows().stream().noneMatch(each -> each.key().equals(row))) {
            return Optional.of(Flaw.ROW);
        }
        return column == null
                        || found.get().columns().stream()
                                .anyMatch(each -> each.label().equals(column))
                ? Optional.empty()
                : Optional.of(Flaw.COLUMN);
    }

    /** Whether it is this place or part of it. */
    public boolean isWithin(CommentPlace other) {
        return sheet.equals(other.sheet)
                && (other.row == null || other.row.equals(row))
                && (other.column == null || other.column.equals(column));
    }
}
