package dev.winnow.web.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object in the body of a plan; what can't be read is null, and a problem with its place.
 *
 * @param pointer of the object
 */
record QuotaFields(JsonNode object, String pointer, List<RequestProblem> problems) {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;
    private static final int LONGEST = 200;

    /** Null, with a problem, for what isn't an object; unknown fields are problems. */
    static @Nullable QuotaFields of(JsonNode value, String pointer, List<String> names, List<RequestProblem> problems) {
        if (!value.isObject()) {
            problems.add(
                    RequestProblem.at(pointer, "an object with " + String.join(", ", names), PrintableValue.of(value)));
            return null;
        }
        value.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.add(RequestProblem.at(
                        pointer + "/" + Pointer.escaped(name),
                        "one of " + String.join(", ", names),
                        PrintableValue.text(name),
                        Suggestion.closest(name, names)));
            }
        });
        return new QuotaFields(value, pointer, problems);
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Not blank; null also where absent. */
    @Nullable
    String text(String name, String expected) {
        if (!has(name)) {
            return null;
        }
        String text = object.path(name).asText("").strip();
        if (!object.path(name).isTextual() || text.isEmpty() || text.length() > LONGEST) {
            refuse(name, expected);
            return null;
        }
        return text;
    }

    @Nullable
    LocalDate day(String name) {
        try {
            return LocalDate.parse(object.path(name).asText(""));
        } catch (DateTimeParseException e) {
            refuse(name, "a day such as 2026-01-31");
            return null;
        }
    }

    /** Null also where absent. */
    @Nullable
    BigDecimal number(String name, String expected, Predicate<BigDecimal> isValid) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = object.path(name);
        BigDecimal number = value.isNumber() ? plain(value.decimalValue()) : null;
        if (number == null || !isValid.test(number)) {
            refuse(name, expected);
            return null;
        }
        return number;
    }

    /** Null for numbers that are too long. */
    private static @Nullable BigDecimal plain(BigDecimal sent) {
        long digits = (long) sent.precision() - sent.scale();
        if (digits > MOST_DIGITS || sent.signum() != 0 && digits < -MOST_DECIMALS) {
            return null;
        }
        BigDecimal number = sent.stripTrailingZeros();
        return number.scale() > MOST_DECIMALS ? null : number.setScale(Math.max(0, number.scale()));
    }

    /** Empty where absent. */
    List<QuotaFields> list(String name, int most, List<String> names) {
        List<QuotaFields> fields = new ArrayList<>();
        JsonNode values = object.path(name);
        if (!has(name)) {
            return fields;
        }
        if (!values.isArray() || values.isEmpty() || values.size() > most) {
            problems.add(RequestProblem.at(
                    pointer + "/" + name,
                    "a list of 1 to " + most + " objects",
                    values.isArray() ? values.size() + " objects" : PrintableValue.of(values)));
            return fields;
        }
        for (int index = 0; index < values.size(); index++) {
            QuotaFields each = of(values.path(index), pointer + "/" + name + "/" + index, names, problems);
            if (each != null) {
                fields.add(each);
            }
        }
        return fields;
    }

    void refuse(String name, String expected) {
        problems.add(RequestProblem.at(
                pointer + "/" + name, expected, has(name) ? PrintableValue.of(object.path(name)) : "nothing"));
    }
}
