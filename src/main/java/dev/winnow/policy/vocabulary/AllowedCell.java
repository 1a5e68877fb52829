package dev.winnow.policy.vocabulary;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.TextCorrection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Allowed values} column of a vocabulary. */
final class AllowedCell {

    private static final String LABEL = ListSheet.LISTS;
    private static final char SEPARATOR = ';';
    private static final char EQUALS = '=';
    private static final String ANYTHING_ELSE = "anything else";

    /** What precedes the value that all other texts count as. No value contains an equals sign. */
    static final String OTHERWISE = ANYTHING_ELSE + " = ";

    private static final String DECIMAL = "(-?\\d{1,15}(?:\\.\\d{1,6})?)?";
    private static final Pattern RANGE = Pattern.compile(DECIMAL + "\\s*\\.\\.\\s*" + DECIMAL);

    /** Of all facts together; each costs memory. */
    private static final int MAX_VALUES = 100_000;

    private final Problems problems;
    private final LiteralReader literal;
    private int count;
    private boolean isOver;
    private boolean areTooMany;

    AllowedCell(Problems problems) {
        this.problems = problems;
        this.literal = new LiteralReader(problems);
    }

    Allowed read(Entry entry, FactType type) {
        String text = entry.text(LABEL);
        if (type.kind() == FactType.Kind.CHOICE || type.kind() == FactType.Kind.CHOICES) {
            return values(entry, text);
        }
        if (text == null) {
            return new Allowed.Any();
        }
        if (type.isNumber()) {
            return between(entry, text);
        }
        problems.add(ProblemKind.VALUE, entry.source(LABEL), "an empty cell, as the type is " + type, Quoted.of(text));
        return new Allowed.Any();
    }

    private Allowed values(Entry entry, @Nullable String text) {
        if (text == null) {
            problems.add(ProblemKind.MISSING, entry.source(LABEL), "the values, separated by ;", "an empty cell");
            return new Allowed.Values(List.of());
        }
        if (!areFewEnough(text, entry.source(LABEL))) {
            return new Allowed.Values(List.of());
        }
        Set<String> values = new LinkedHashSet<>();
        List<String> otherwise = new ArrayList<>();
        for (String item : text.split(String.valueOf(SEPARATOR), -1)) {
            CellValue.Text stripped = CellValue.Text.of(item);
            if (stripped == null) {
                continue;
            }
            if (stripped.text().indexOf(EQUALS) >= 0) {
                otherwise(stripped.text(), otherwise, entry.source(LABEL));
                continue;
            }
            String value = literal.text(stripped, entry.source(LABEL));
            if (value != null && !values.add(value)) {
                problems.add(
                        ProblemKind.DUPLICATE, entry.source(LABEL), "each value once", Quoted.of(value) + " again");
            }
        }
        if (values.isEmpty() && otherwise.isEmpty() && CellValue.Text.of(text.replace(';', ' ')) == null) {
            problems.add(ProblemKind.MISSING, entry.source(LABEL), "the values, separated by ;", Quoted.of(text));
        }
        if (values.size() == 1 && text.contains(",")) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source(LABEL),
                    "values separated by ;",
                    Quoted.of(text),
                    text.replaceAll("\\s*,\\s*", "; "));
        }
        values.addAll(otherwise);
        return new Allowed.Values(List.copyOf(values), otherwise.isEmpty() ? null : otherwise.get(0));
    }

    /** Whether the values of a cell are to be read; reported once. */
    private boolean areFewEnough(String text, Source source) {
        count += (int) text.chars().filter(character -> character == SEPARATOR).count() + 1;
        if (count > MAX_VALUES && !isOver) {
            isOver = true;
            areTooMany = !problems.addStricter(
                    ProblemKind.FILE,
                    source,
                    "at most %s allowed values in a vocabulary".formatted(MAX_VALUES),
                    "more",
                    "the type text for facts with this many values");
        }
        return !areTooMany;
    }

    /** Adds what anything else counts as. */
    private void otherwise(String item, List<String> otherwise, Source source) {
        CellValue.Text value = CellValue.Text.of(item.substring(item.indexOf(EQUALS) + 1));
        String opening = TextCorrection.clean(item.substring(0, item.indexOf(EQUALS)));
        if (value == null || !opening.equalsIgnoreCase(ANYTHING_ELSE)) {
            String suggestion = value == null ? null : OTHERWISE + value.text();
            problems.add(ProblemKind.VALUE, source, OTHERWISE + "a value", Quoted.of(item), suggestion);
            return;
        }
        String read = literal.text(value, source);
        if (read != null && !otherwise.isEmpty()) {
            problems.add(ProblemKind.DUPLICATE, source, '"' + ANYTHING_ELSE + "\" once", Quoted.of(item) + " again");
        } else if (read != null) {
            otherwise.add(read);
        }
    }

    private Allowed between(Entry entry, String text) {
        Matcher range = RANGE.matcher(text);
        Allowed.Between between =
                range.matches() ? new Allowed.Between(bound(range.group(1)), bound(range.group(2))) : null;
        if (between == null || !isRange(between)) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source(LABEL),
                    "a range such as 0 .. 100, 0 .. or .. 100",
                    Quoted.of(text));
            return new Allowed.Any();
        }
        return between;
    }

    /** One bound at least, and the lower one first. */
    private static boolean isRange(Allowed.Between between) {
        BigDecimal least = between.least();
        BigDecimal most = between.most();
        if (least == null || most == null) {
            return least != null || most != null;
        }
        return least.compareTo(most) <= 0;
    }

    private static @Nullable BigDecimal bound(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
