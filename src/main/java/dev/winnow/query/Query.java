package dev.winnow.query;

import dev.winnow.access.DecisionIds;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.http.UnknownParameters;
import dev.winnow.intake.Times;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; unknown, repeated and invalid ones are problems. */
public final class Query {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** The digits that points can have. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,28}(\\.\\d{1,10})?");

    private final Map<String, List<String>> parameters;
    private final List<RequestProblem> problems;

    /** @param names of the known parameters */
    public Query(Map<String, List<String>> parameters, List<String> names, List<RequestProblem> problems) {
        this.parameters = parameters;
        this.problems = problems;
        UnknownParameters.find(parameters.keySet(), names, problems);
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Null where absent. */
    public @Nullable String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            problems.add(RequestProblem.parameter(name, "one value", values.size() + " values", null));
        }
        return values.size() == 1 ? values.get(0) : null;
    }

    /** A search term that isn't empty and that databases accept; null where absent or invalid. */
    public @Nullable String term(String name) {
        return value(name, "a text", value -> value.isEmpty() || value.indexOf(0) >= 0 ? null : value);
    }

    /**
     * A fact and its value, such as {@code contact.email:dana@example.com}; null where absent or invalid.
     *
     * @param paths of the facts that can be searched
     */
    public DecisionFilter.@Nullable PersonalFact personalFact(String name, List<String> paths) {
        String expected = "PATH:VALUE, with the path of a personal fact: " + String.join(", ", paths);
        return value(name, expected, text -> {
            String[] parts = text.split(":", 2);
            String path = Normalizer.normalize(parts[0], Normalizer.Form.NFC);
            return parts.length == 2 && paths.contains(path) && !parts[1].isBlank()
                    ? new DecisionFilter.PersonalFact(path, parts[1])
                    : null;
        });
    }

    /** @param otherwise the value where absent or invalid */
    public String oneOf(String name, List<String> allowed, String otherwise) {
        String value = oneOf(name, allowed);
        return value == null ? otherwise : value;
    }

    /** Null where absent or invalid. */
    public @Nullable String oneOf(String name, List<String> allowed) {
        String value = text(name);
        if (value == null || allowed.contains(value)) {
            return value;
        }
        String expected = "one of " + String.join(", ", allowed);
        problems.add(RequestProblem.parameter(
                name, expected, PrintableValue.text(value), Suggestion.closest(value, allowed)));
        return null;
    }

    /** From 1 to {@code most}; {@code otherwise} where absent or invalid. */
    public int whole(String name, int otherwise, int most) {
        Integer number = whole(name, most);
        return number == null ? otherwise : number;
    }

    /** From 1 to {@code most}; null where absent or invalid. */
    public @Nullable Integer whole(String name, int most) {
        return value(name, "a whole number from 1 to " + most, value -> {
            int number = WHOLE.matcher(value).matches() ? Integer.parseInt(value) : 0;
            return number < 1 || number > most ? null : number;
        });
    }

    /** Null where absent. */
    public @Nullable BigDecimal decimal(String name) {
        return value(name, "a number", value -> DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null);
    }

    /** Null where absent. */
    public @Nullable Instant time(String name) {
        return value(name, Times.EXPECTED, Times::read, text -> {
            // A plus sign in a query is decoded to a blank
            String corrected = text.replace(' ', '+');
            return Times.read(corrected) == null ? null : corrected.replace("+", "%2B");
        });
    }

    /** {@code otherwise} where absent or invalid. */
    public LocalDate day(String name, LocalDate otherwise) {
        LocalDate day = value(name, "a day such as 2026-01-31", Query::day);
        return day == null ? otherwise : day;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A span of time: {@code from} is part of it, {@code to} isn't; null where absent. */
    public record Period(@Nullable Instant from, @Nullable Instant to) {}

    public Period period() {
        Instant from = time("from");
        Instant to = time("to");
        if (from != null && to != null && !from.isBefore(to)) {
            problems.add(RequestProblem.parameter("to", "a time after " + from, to.toString(), null));
        }
        return new Period(from, to);
    }

    /** Null where absent. */
    public @Nullable UUID decision(String name) {
        return value(
                name, "the id of a decision", value -> DecisionIds.read(value).orElse(null));
    }

    /** @param read returns null for an invalid text */
    private <T> @Nullable T value(String name, String expected, Function<String, @Nullable T> read) {
        return value(name, expected, read, text -> null);
    }

    private <T> @Nullable T value(
            String name,
            String expected,
            Function<String, @Nullable T> read,
            Function<String, @Nullable String> suggest) {
        String text = text(name);
        T value = text == null ? null : read.apply(text);
        if (text != null && value == null) {
            problems.add(RequestProblem.parameter(name, expected, PrintableValue.text(text), suggest.apply(text)));
        }
        return value;
    }
}
