package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON values as a fact's type. A value of another type is a problem and gives null. */
final class JsonValue {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 1_000;

    /** Years have four digits, as in RFC 3339; Java also parses longer ones with a sign. */
    private static final int DATE_LENGTH = "2026-01-31".length();

    /** The largest number, of either sign. */
    static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    /** Ids that would change a URL path: {@code /leads/../history} doesn't name a lead. */
    private static final Set<String> SEGMENTS = Set.of(".", "..");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private final TextForm texts;
    private final Map<String, Map<String, String>> cells;
    private final List<FactProblem> problems;

    /** @param cells as in {@link LeadReader#LeadReader(dev.winnow.policy.vocabulary.Vocabulary, Map)} */
    JsonValue(TextForm texts, Map<String, Map<String, String>> cells, List<FactProblem> problems) {
        this.texts = texts;
        this.cells = cells;
        this.problems = problems;
    }

    @Nullable
    Object read(JsonNode node, Fact fact, Pointer pointer) {
        return switch (fact.type().kind()) {
            case TEXT -> text(node, fact, pointer);
            case CHOICE -> choice(node, fact, pointer);
            case CHOICES -> choices(node, fact, pointer);
            case WHOLE -> whole(node, fact, pointer);
            case DECIMAL -> decimal(node, fact, pointer);
            case YES_NO -> node.isBoolean() ? node.booleanValue() : refuse(pointer, "true or false", node);
            case DATE -> date(node, pointer);
            case TIME -> time(node, pointer);
        };
    }

    private @Nullable String text(JsonNode node, Fact fact, Pointer pointer) {
        String text = isText(node, fact, pointer) ? formed(node.textValue(), fact) : null;
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            return refuse(pointer, ofLength(fact), node);
        }
        if (fact.path().equals("id") && SEGMENTS.contains(text)) {
            return refuse(pointer, "an id other than . and .., which can't be part of a URL path", node);
        }
        return text;
    }

    /** Whether it is a text that can be stored and shown; otherwise adds a problem. */
    private boolean isText(JsonNode node, Fact fact, Pointer pointer) {
        String found = null;
        String expected = ofLength(fact);
        if (!node.isTextual() || node.textValue().isBlank()) {
            found = PrintableValue.of(node);
        } else if (node.textValue().length() > longest(fact)) {
            found = "a text of " + node.textValue().length() + " characters";
        } else if (UNPRINTABLE.matcher(node.textValue()).find()) {
            found = PrintableValue.of(node);
            expected = "a text without control characters and lone surrogates";
        }
        if (found != null) {
            problems.add(new FactProblem(pointer.toString(), expected, found, null));
        }
        return found == null;
    }

    private String formed(String sent, Fact fact) {
        if (texts == TextForm.AS_SENT) {
            return sent;
        }
        String normal = NormalText.ofFact(fact.path(), sent);
        Map<String, String> others = cells.get(fact.path());
        return others == null ? normal : others.getOrDefault(normal, normal);
    }

    private static String ofLength(Fact fact) {
        return "a text of 1 to " + longest(fact) + " characters, " + fact.label();
    }

    /** The maximum length of a text; shorter for the lead's id, by which decisions are searched. */
    static int longest(Fact fact) {
        return fact.path().equals("id") ? LONGEST_ID : LONGEST_TEXT;
    }

    private @Nullable String choice(JsonNode node, Fact fact, Pointer pointer) {
        List<String> values = fact.allowed().listed();
        String value = node.isTextual() ? listed(node.textValue(), values) : null;
        if (value != null) {
            return value;
        }
        String otherwise = fact.allowed().otherwise();
        if (otherwise != null) {
            return text(node, fact, pointer) == null ? null : otherwise;
        }
        String suggestion = node.isTextual() ? Suggestion.misspelt(node.textValue(), values) : null;
        problems.add(new FactProblem(pointer.toString(), OneOf.of(values), PrintableValue.of(node), suggestion));
        return null;
    }

    /** The listed value that a text is, as far as the form of texts allows; null if it is none. */
    private @Nullable String listed(String sent, List<String> values) {
        if (values.contains(sent)) {
            return sent;
        }
        if (texts == TextForm.AS_SENT) {
            return null;
        }
        String normal = NormalText.of(sent);
        return values.stream()
                .filter(value -> NormalText.of(value).equals(normal))
                .findFirst()
                .orElse(null);
    }

    private @Nullable List<String> choices(JsonNode node, Fact fact, Pointer pointer) {
        if (!node.isArray()) {
            return refuse(
                    pointer,
                    "an array with any of " + OneOf.listed(fact.allowed().listed()),
                    node);
        }
        List<String> values = new ArrayList<>();
        for (int index = 0; index < node.size() && problems.size() < LeadReader.MAX_PROBLEMS; index++) {
            String value = choice(node.get(index), fact, pointer.to(index));
            if (value != null && !values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Long whole(JsonNode node, Fact fact, Pointer pointer) {
        BigDecimal number = number(node);
        if (number == null || number.scale() > 0) {
            return refuseNumber(pointer, fact, node);
        }
        return within(number, fact, node, pointer) ? number.longValueExact() : null;
    }

    private @Nullable BigDecimal decimal(JsonNode node, Fact fact, Pointer pointer) {
        BigDecimal number = number(node);
        int decimals = fact.type().decimals();
        if (number == null || number.scale() > decimals) {
            return refuseNumber(pointer, fact, node);
        }
        return within(number, fact, node, pointer) ? number : null;
    }

    /** The number without trailing zeros; null if it isn't one or is unreasonably large or long. */
    private static @Nullable BigDecimal number(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal number = node.decimalValue();
        if (Math.abs((long) number.scale()) > LONGEST_TEXT || number.abs().compareTo(LARGEST) > 0) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean within(BigDecimal number, Fact fact, JsonNode node, Pointer pointer) {
        if (fact.allowed() instanceof Allowed.Between between && !between.contains(number)) {
            refuse(pointer, FactType.number(fact.type().decimals()) + ", " + between + unit(fact), node);
            return false;
        }
        return true;
    }

    /** The bounds to report for an unreasonably large number; empty for anything else. */
    private static String bounds(JsonNode node, Fact fact) {
        if (!node.isNumber() || node.decimalValue().abs().compareTo(LARGEST) <= 0) {
            return "";
        }
        return fact.allowed() instanceof Allowed.Between between && !between.contains(node.decimalValue())
                ? ", " + between
                : ", from -" + LARGEST + " to " + LARGEST;
    }

    /** With the number that a text may mean, or with both if there are two. */
    private <T> @Nullable T refuseNumber(Pointer pointer, Fact fact, JsonNode node) {
        int decimals = fact.type().decimals();
        CellValue text = node.isTextual() ? CellValue.Text.of(node.textValue()) : null;
        String otherwise = text == null ? null : NumberCell.otherwise(text);
        String expected = FactType.number(decimals)
                + (otherwise == null ? "" : " that is clear, " + otherwise)
                + bounds(node, fact)
                + unit(fact);
        String suggestion = text == null ? null : NumberCell.suggestion(text, number -> number.scale() <= decimals);
        problems.add(new FactProblem(pointer.toString(), expected, PrintableValue.of(node), suggestion));
        return null;
    }

    private static String unit(Fact fact) {
        return fact.unit() == null ? "" : " (" + fact.unit() + ")";
    }

    private @Nullable LocalDate date(JsonNode node, Pointer pointer) {
        try {
            if (node.isTextual() && node.textValue().length() == DATE_LENGTH) {
                return LocalDate.parse(node.textValue());
            }
        } catch (DateTimeException e) {
            return refuse(pointer, "a date such as 2026-01-31", node);
        }
        return refuse(pointer, "a date such as 2026-01-31", node);
    }

    private @Nullable Instant time(JsonNode node, Pointer pointer) {
        try {
            if (node.isTextual()) {
                Instant time = TimeText.read(node.textValue()).truncatedTo(ChronoUnit.MICROS);
                if (!time.isBefore(EARLIEST)) {
                    return time;
                }
            }
        } catch (DateTimeException e) {
            return refuse(pointer, "a time with offset, such as 2026-01-31T09:30:00Z", node);
        }
        return refuse(pointer, "a time with offset from 1900 on, such as 2026-01-31T09:30:00Z", node);
    }

    private <T> @Nullable T refuse(Pointer pointer, String expected, JsonNode found) {
        problems.add(new FactProblem(pointer.toString(), expected, PrintableValue.of(found), null));
        return null;
    }
}
