package dev.winnow.policy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.util.Locale;

/** Converts cells to JSON as in a request. The reader of requests checks it. */
public final class CellJson {

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
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    private static JsonNode flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.textNode(text);
        };
    }
}
