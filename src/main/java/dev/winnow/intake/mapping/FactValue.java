package dev.winnow.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.TextCorrection;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of one field as those of a fact. What it can't read stays as it is, for the reader of leads to refuse. */
final class FactValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final Pattern LIST = Pattern.compile("\\s*[;\\n]\\s*");
    private static final Pattern COMMA_LIST = Pattern.compile("\\s*,\\s*");

    private final Fact fact;
    private final Map<String, @Nullable String> values;
    private final Map<String, @Nullable String> byKey = new HashMap<>();
    private final MissingWords missing;

    FactValue(Fact fact, Map<String, @Nullable String> values, MissingWords missing) {
        this.fact = fact;
        this.values = values;
        this.missing = missing;
        values.forEach((value, meant) -> byKey.putIfAbsent(NormalText.of(value), meant));
    }

    /** Null if the fact is missing. */
    @Nullable
    JsonNode read(JsonNode sent) {
        if (sent.isTextual()) {
            return text(sent.textValue());
        }
        if (sent.isNumber() || sent.isBoolean()) {
            return switch (fact.type().kind()) {
                case WHOLE, DECIMAL -> sent.isNumber() ? sent : text(sent.asText());
                case YES_NO -> sent.isBoolean() ? sent : text(sent.asText());
                case TEXT, CHOICE, CHOICES, DATE, TIME -> text(plain(sent));
            };
        }
        if (sent.isArray() && sent.size() == 1) {
            return read(sent.get(0));
        }
        return sent.isNull() || sent.isMissingNode() || sent.isEmpty() ? null : sent.isArray() ? list(sent) : sent;
    }

    /** Null if the fact is missing. */
    @Nullable
    JsonNode text(String sent) {
        String text = sent.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (values.containsKey(text) || byKey.containsKey(NormalText.of(text))) {
            String meant = values.containsKey(text) ? values.get(text) : byKey.get(NormalText.of(text));
            return meant == null ? null : typed(meant);
        }
        return missing.mean(text, fact) ? null : typed(text);
    }

    /** Whether a value is missing, mapped, or one that the fact allows; always true where the fact doesn't list what it allows. */
    boolean isUnderstood(String sent) {
        JsonNode read = fact.type().kind() == FactType.Kind.CHOICE ? text(sent) : null;
        List<String> allowed = fact.allowed().listed();
        return read == null || allowed.isEmpty() || allowed.contains(read.textValue());
    }

    private @Nullable JsonNode typed(String text) {
        return switch (fact.type().kind()) {
            case TEXT -> JSON.textNode(text);
            case CHOICE -> JSON.textNode(allowed(text));
            case CHOICES -> list(text);
            case YES_NO -> flag(text);
            case WHOLE, DECIMAL -> number(text);
            case DATE -> JSON.textNode(DayText.day(text));
            case TIME -> JSON.textNode(DayText.time(text));
        };
    }

    private String allowed(String text) {
        String same = LooseText.among(text, fact.allowed().listed());
        return same == null ? text : same;
    }

    private static JsonNode flag(String text) {
        String flag = TextCorrection.flag(text);
        return flag == null ? JSON.textNode(text) : JSON.booleanNode(flag.equals("TRUE"));
    }

    private JsonNode number(String text) {
        BigDecimal number = NumberText.read(text, fact.type());
        return number == null ? JSON.textNode(text) : JSON.numberNode(number);
    }

    private @Nullable JsonNode list(String text) {
        ArrayNode items = JSON.arrayNode();
        boolean byComma = LIST.splitAsStream(text).count() == 1
                && LooseText.among(text, fact.allowed().listed()) == null;
        (byComma ? COMMA_LIST : LIST).splitAsStream(text).forEach(item -> add(item, items));
        return items.isEmpty() ? null : items;
    }

    private @Nullable JsonNode list(JsonNode sent) {
        ArrayNode items = JSON.arrayNode();
        for (JsonNode item : sent) {
            if (item.isTextual()) {
                add(item.textValue(), items);
            } else {
                items.add(item);
            }
        }
        return items.isEmpty() ? null : items;
    }

    private void add(String item, ArrayNode items) {
        String text = item.strip();
        String meant = values.containsKey(text) ? values.get(text) : missing.mean(text, fact) ? null : allowed(text);
        if (!text.isEmpty() && meant != null) {
            items.add(meant);
        }
    }

    private static String plain(JsonNode scalar) {
        return scalar.isNumber() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }
}
