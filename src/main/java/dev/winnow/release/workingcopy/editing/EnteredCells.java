package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.sheets.CellInput;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the columns that requested edits name, and the values that they enter there. */
public final class EnteredCells {

    private static final int MAX_TEXT = 32_767;

    private final List<SheetColumn> columns;
    private final List<EditProblem> problems;

    /** @param problems gets what can't be done */
    EnteredCells(List<SheetColumn> columns, List<EditProblem> problems) {
        this.columns = List.copyOf(columns);
        this.problems = problems;
    }

    /** By label or letter; empty, with a problem, if there is none. */
    Optional<SheetColumn> column(String place, String name) {
        List<SheetColumn> labelled = named(name, SheetColumn::label);
        List<SheetColumn> found = labelled.size() == 1 ? labelled : named(name, SheetColumn::letter);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        List<String> labels = columns.stream().map(SheetColumn::label).toList();
        problem(
                place,
                labelled.size() > 1
                        ? "the letter of a column, as several have this label"
                        : "the label or letter of a column: " + String.join(", ", labels),
                '"' + name + '"',
                labelled.size() > 1 ? null : Suggestion.closest(name, labels));
        return Optional.empty();
    }

    private List<SheetColumn> named(String name, Function<SheetColumn, String> by) {
        return columns.stream().filter(column -> by.apply(column).equals(name)).toList();
    }

    /** @param pointer to the operation */
    Map<SheetColumn, @Nullable CellValue> cells(String pointer, Map<String, @Nullable Object> entered) {
        Map<SheetColumn, @Nullable CellValue> cells = new LinkedHashMap<>();
        entered.forEach((name, value) -> {
            String place = pointer + "/cells/" + name.replace("~", "~0").replace("/", "~1");
            column(place, name)
                    .flatMap(column -> value(place, value, column).map(typed -> Map.entry(column, typed)))
                    .ifPresent(
                            typed -> cells.put(typed.getKey(), typed.getValue().value()));
        });
        return cells;
    }

    /** A value that may be blank. */
    record Typed(@Nullable CellValue value) {}

    /** Empty, with a problem, if a cell can't hold it. */
    Optional<Typed> value(String place, @Nullable Object entered, SheetColumn column) {
        if (entered instanceof BigDecimal number) {
            CellValue value = CellInput.number(number);
            if (value == null) {
                problem(place, "a number of at most 15 digits", number.toPlainString(), null);
                return Optional.empty();
            }
            return Optional.of(new Typed(value));
        }
        if (entered instanceof Boolean flag) {
            return Optional.of(new Typed(new CellValue.Flag(flag)));
        }
        if (entered instanceof String text && text.length() > MAX_TEXT) {
            problem(place, "a text of at most " + MAX_TEXT + " characters", text.length() + " characters", null);
            return Optional.empty();
        }
        return Optional.of(new Typed(entered instanceof String text ? CellInput.text(text, column) : null));
    }

    private void problem(String place, String expected, String found, @Nullable String suggestion) {
        problems.add(new EditProblem(place, expected, found, suggestion));
    }
}
