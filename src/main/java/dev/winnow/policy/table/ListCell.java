package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.LiteralReader;
import dev.winnow.policy.workbook.CellValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell with values separated by commas. */
final class ListCell {

    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;|\\n，、；]");

    private final LiteralReader literal;
    private final Problems problems;

    ListCell(Problems problems) {
        this.literal = new LiteralReader(problems);
        this.problems = problems;
    }

    /** The distinct values. If one has the wrong type, adds a problem and returns an empty list. */
    List<Object> read(CellValue cell, FactType type, Allowed allowed, Source source) {
        if (!(cell instanceof CellValue.Text text)) {
            Object value = literal.read(cell, type, allowed, source);
            return value == null ? List.of() : List.of(value);
        }
        String suggestion = suggestion(text.text(), type, allowed);
        if (suggestion != null) {
            problems.add(ProblemKind.VALUE, source, "values separated by commas", cell.shown(), suggestion);
            return List.of();
        }
        List<CellValue.Text> items = items(text.text());
        Set<Object> values = new LinkedHashSet<>();
        List<String> again = new ArrayList<>();
        boolean right = !items.isEmpty();
        for (CellValue.Text item : items) {
            Object value = literal.read(item, type, allowed, source);
            right &= value != null;
            if (value != null && !values.add(value)) {
                again.add(Quoted.of(item.text()));
            }
        }
        String joined =
                right ? String.join(", ", values.stream().map(Object::toString).toList()) : null;
        if (items.size() < text.text().split(",", -1).length) {
            problems.add(ProblemKind.VALUE, source, "a value between any two commas", cell.shown(), joined);
            return List.of();
        }
        if (!again.isEmpty()) {
            problems.add(ProblemKind.VALUE, source, "each value once", String.join(", ", again) + " again", joined);
            return List.of();
        }
        return right ? List.copyOf(values) : List.of();
    }

    /** The list with commas instead of other separators, if that makes it valid; otherwise null. */
    private static @Nullable String suggestion(String text, FactType type, Allowed allowed) {
        if (!OTHER_SEPARATORS.matcher(text).find()) {
            return null;
        }
        LiteralReader reader = new LiteralReader(new Problems());
        List<CellValue.Text> items = items(OTHER_SEPARATORS.matcher(text).replaceAll(","));
        boolean right = !items.isEmpty()
                && items.stream().allMatch(item -> reader.read(item, type, allowed, Source.file("")) != null);
        return right
                ? String.join(
                        ", ",
                        items.stream().map(CellValue.Text::text).distinct().toList())
                : null;
    }

    /** The texts between the commas, without blank ones. */
    private static List<CellValue.Text> items(String text) {
        List<CellValue.Text> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            CellValue.Text stripped = CellValue.Text.of(item);
            if (stripped != null) {
                items.add(stripped);
            }
        }
        return items;
    }
}
