package dev.winnow.policy.listing;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * One cell with its place.
 *
 * @param value null if the cell is empty
 */
public record ListedCell(@Nullable CellValue value, Source source) {

    /** The cell as analysts see it; null if it is empty. */
    public @Nullable String text() {
        return text(value);
    }

    /** A value as analysts see it; null if it is. */
    public static @Nullable String text(@Nullable CellValue value) {
        return value == null
                ? null
                : value.match(new CellValue.Functions<>(
                        CellValue.Text::text,
                        CellValue.Decimal::shown,
                        date -> date.date().toString(),
                        CellValue.Flag::shown,
                        computed -> "=" + computed.formula()));
    }
}
