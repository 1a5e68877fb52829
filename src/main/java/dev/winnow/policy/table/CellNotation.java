package dev.winnow.policy.table;

import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.TextCorrection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how to write here what cells of other tables say: {@code >60}, {@code 61-70}, {@code not x}, {@code -}. */
final class CellNotation {

    private static final Pattern ANY =
            Pattern.compile("-+|\\*+|\\.{3}|…|any|any value|all|n/?a", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT =
            Pattern.compile("(?:not\\s+|non-|except\\s+|no\\s+|!=?\\s*|<>\\s*|≠\\s*)(\\S.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile("(\\D{1,12}?)\\s*(-?\\d[^<>=+]*)");
    private static final Pattern OR_MORE = Pattern.compile("(\\d\\S*)\\s*(?:\\+|or more|and more|and above)");
    private static final Pattern BETWEEN =
            Pattern.compile("(-?\\d[\\d.,']*)\\s?(?:-|\\.\\.\\.?|to|bis)\\s?(-?\\d[\\d.,']*)");

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry(">", Operator.ABOVE),
            Map.entry("over", Operator.ABOVE),
            Map.entry("above", Operator.ABOVE),
            Map.entry("more than", Operator.ABOVE),
            Map.entry("after", Operator.ABOVE),
            Map.entry(">=", Operator.AT_LEAST),
            Map.entry("=>", Operator.AT_LEAST),
            Map.entry("≥", Operator.AT_LEAST),
            Map.entry("at least", Operator.AT_LEAST),
            Map.entry("from", Operator.AT_LEAST),
            Map.entry("since", Operator.AT_LEAST),
            Map.entry("<", Operator.BELOW),
            Map.entry("under", Operator.BELOW),
            Map.entry("below", Operator.BELOW),
            Map.entry("less than", Operator.BELOW),
            Map.entry("before", Operator.BELOW),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry("=<", Operator.AT_MOST),
            Map.entry("≤", Operator.AT_MOST),
            Map.entry("at most", Operator.AT_MOST),
            Map.entry("up to", Operator.AT_MOST),
            Map.entry("until", Operator.AT_MOST));

    private final Fact fact;
    private final ConditionTemplate template;

    private CellNotation(Fact fact, ConditionTemplate template) {
        this.fact = fact;
        this.template = template;
    }

    /** What to write instead; null if the cell isn't in such a notation. */
    static @Nullable String fix(CellValue cell, Fact fact, ConditionTemplate template) {
        return cell instanceof CellValue.Text text
                ? new CellNotation(fact, template).fix(TextCorrection.clean(text.text()))
                : null;
    }

    private @Nullable String fix(String text) {
        if (ANY.matcher(text).matches()) {
            return "leaving the cell empty, which means any value";
        }
        return switch (fact.type().kind()) {
            case TEXT, CHOICE, CHOICES -> negated(text);
            case WHOLE, DECIMAL, DATE -> compared(text);
            case YES_NO, TIME -> null;
        };
    }

    /** Every value of the list may be negated: {@code not a, not b}. */
    private @Nullable String negated(String text) {
        Matcher not = NOT.matcher(text);
        if (!not.matches()) {
            return null;
        }
        List<String> values = new ArrayList<>();
        for (String item : not.group(1).split(",", -1)) {
            Matcher again = NOT.matcher(item.strip());
            String value = value(again.matches() ? again.group(1) : item.strip());
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        boolean here = template == ConditionTemplate.NONE_OF || template == ConditionTemplate.INCLUDES_NONE;
        String written = String.join(", ", values);
        return here
                ? written + " alone, as the column already excludes its values"
                : written + " in a column \"" + fact.label() + ", none of\", copied from a table that has one";
    }

    /** The allowed value of that or a close spelling; any word if there is no list. */
    private @Nullable String value(String word) {
        List<String> allowed = fact.allowed().listed();
        return allowed.isEmpty() || allowed.contains(word) ? word : Suggestion.misspelt(word, allowed);
    }

    private @Nullable String compared(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return range(between.group(1), between.group(2));
        }
        Matcher orMore = OR_MORE.matcher(text);
        if (orMore.matches()) {
            return bound(Operator.AT_LEAST, orMore.group(1));
        }
        Matcher compared = COMPARED.matcher(text);
        Operator operator =
                compared.matches() ? OPERATORS.get(compared.group(1).strip().toLowerCase(Locale.ROOT)) : null;
        return operator == null ? null : bound(operator, compared.group(2));
    }

    private @Nullable String bound(Operator operator, String text) {
        Object value = fact.type().kind() == FactType.Kind.DATE ? TextCorrection.date(text) : number(text);
        if (value == null) {
            return null;
        }
        String here = value instanceof BigDecimal number ? here(operator, number) : null;
        if (here == null && operator == own()) {
            here = shown(value);
        }
        return here != null
                ? here + ", as the column says how values are compared"
                : shown(value) + " in a column \"" + fact.label() + ", " + words(operator) + '"';
    }

    /** The number that means the same in this column; null if it can't say that. */
    private @Nullable String here(Operator operator, BigDecimal number) {
        Operator own = own();
        boolean lower = operator == Operator.ABOVE || operator == Operator.AT_LEAST;
        boolean ownLower = own == Operator.ABOVE || own == Operator.AT_LEAST;
        if (own == null || own == operator || lower != ownLower || fact.type().kind() != FactType.Kind.WHOLE) {
            return own == operator ? shown(number) : null;
        }
        boolean up = own == Operator.AT_LEAST || own == Operator.BELOW;
        return shown(up ? number.add(BigDecimal.ONE) : number.subtract(BigDecimal.ONE));
    }

    private @Nullable String range(String first, String second) {
        BigDecimal from = fact.type().kind() == FactType.Kind.DATE ? null : number(first);
        BigDecimal to = number(second);
        if (from == null || to == null || from.compareTo(to) >= 0) {
            return null;
        }
        boolean whole = fact.type().kind() == FactType.Kind.WHOLE;
        String next = shown(to.add(BigDecimal.ONE));
        if (template == ConditionTemplate.RANGE) {
            String without = shown(from) + ", " + shown(to);
            return whole
                    ? shown(from) + ", " + next + " to include " + shown(to) + ", or " + without + " to leave it out"
                    : null;
        }
        return shown(from) + " in a column \"" + fact.label() + ", from\" and "
                + (whole
                        ? next + " in a column \"" + fact.label() + ", below\""
                        : shown(to) + " in a column \"" + fact.label() + ", up to\"");
    }

    /** The only number of the fact's type that the text can mean. */
    private @Nullable BigDecimal number(String text) {
        List<BigDecimal> readings = TextCorrection.numbers(text.strip()).stream()
                .filter(number -> number.scale() <= fact.type().decimals())
                .toList();
        return readings.size() == 1 ? readings.get(0) : null;
    }

    private @Nullable Operator own() {
        return switch (template) {
            case AT_LEAST, FROM_DATE -> Operator.AT_LEAST;
            case ABOVE, AFTER_DATE -> Operator.ABOVE;
            case AT_MOST, TO_DATE -> Operator.AT_MOST;
            case BELOW, BEFORE_DATE -> Operator.BELOW;
            default -> null;
        };
    }

    private static String words(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "from";
            case ABOVE -> "above";
            case AT_MOST -> "up to";
            case BELOW -> "below";
        };
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
