package dev.winnow.policy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts cells to JSON as in a request. The reader of requests checks it. */
public final class CellJson {

    /** What was read as a number before texts were read as in tables. */
    private static final Pattern FORMER_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private CellJson() {}

    /** Converts a cell; {@code ;} separates several values. */
    static JsonNode of(CellValue cell, Fact fact) {
        return cell.match(new CellValue.Functions<JsonNode>(
                text -> text(text.text(), fact),
                decimal -> isWritten(fact.type())
                        ? text(decimal.number().toPlainString(), fact)
                        : JSON.numberNode(decimal.number()),
                date -> JSON.textNode(date.date().toString()),
                flag -> JSON.booleanNode(flag.flag()),
                computed -> JSON.textNode(computed.shown())));
    }

    /**
     * As {@link #of(CellValue, Fact)}. A text whose value as a number is unclear, as it would be in a table, is a problem.
     *
     * @return null, with a problem, if the value is unclear
     */
    static @Nullable JsonNode of(CellValue cell, Fact fact, Source source, Problems problems) {
        return cell instanceof CellValue.Text text ? text(text.text(), fact, source, problems) : of(cell, fact);
    }

    /** As {@link #of(CellValue, Fact, Source, Problems)}, of a value written as text. */
    static @Nullable JsonNode text(String text, Fact fact, Source source, Problems problems) {
        JsonNode value = text(text, fact);
        if (!fact.type().isNumber()
                || value.isNumber()
                || !FORMER_NUMBER.matcher(text).matches()) {
            return value;
        }
        CellValue cell = new CellValue.Text(text);
        String otherwise = NumberCell.otherwise(cell);
        boolean goesOn = problems.addStricter(
                ProblemKind.VALUE,
                source,
                FactType.number(fact.type().decimals()) + (otherwise == null ? "" : " that is clear, " + otherwise),
                cell.shown(),
                NumberCell.suggestion(
                        cell, number -> number.scale() <= fact.type().decimals()));
        return goesOn ? JSON.numberNode(new BigDecimal(text)) : null;
    }

    /** Converts a value written as text, as in lists, activities and CSV. */
    public static JsonNode text(String text, Fact fact) {
        return switch (fact.type().kind()) {
            case CHOICES -> list(text);
            case WHOLE, DECIMAL -> number(text);
            case YES_NO -> flag(text);
            case TEXT, CHOICE, DATE, TIME -> JSON.textNode(text);
        };
    }

    private static boolean isWritten(FactType type) {
        return switch (type.kind()) {
            case TEXT, CHOICE, CHOICES -> true;
            case WHOLE, DECIMAL, YES_NO, DATE, TIME -> false;
        };
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JSON.arrayNode();
        for (String item : text.split(";", -1)) {
            list.add(item.strip());
        }
        return list;
    }

    private static JsonNode number(String text) {
        BigDecimal number = NumberCell.read(new CellValue.Text(text));
        return number == null ? JSON.textNode(text) : JSON.numberNode(number);
    }

    private static JsonNode flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.textNode(text);
        };
    }
}
