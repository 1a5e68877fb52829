package dev.winnow.web.request;

import dev.winnow.access.DecisionIds;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.http.UnknownParameters;
import dev.winnow.intake.Times;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, each of them known and given once. */
public final class Query {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** As many digits as points can have. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,28}(\\.\\d{1,10})?");

    private final MultivaluedMap<String, String> parameters;
    private final List<RequestProblem> problems;

    /** @param names of the parameters there may be */
    public Query(MultivaluedMap<String, String> parameters, List<String> names, List<RequestProblem> problems) {
        this.parameters = parameters;
        this.problems = problems;
        UnknownParameters.find(parameters.keySet(), names, problems);
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Null where it isn't given. */
    public @Nullable String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            problems.add(RequestProblem.parameter(name, "one value", values.size() + " values", null));
        }
        return values.size() == 1 ? values.get(0) : null;
    }

    /** Text to be looked for, which isn't empty and which databases take; null where it isn't given. */
    public @Nullable String term(String name) {
        return value(name, "a text", value -> value.isEmpty() || value.indexOf(0) >= 0 ? null : value);
    }

    /**
     * A fact and its value, {@code contact.email:dana@example.com}; null where it isn't given or can't be looked for.
     *
     * @param paths that may be given
     */
    public DecisionFilter.@Nullable PersonalFact personalFact(String name, List<String> paths) {
        String expected = "PATH:VALUE, with the path of a personal fact: " + String.join(", ", paths);
        return value(name, expected, text -> {
            String[] parts = text.split(":", 2);
            return parts.length == 2 && paths.contains(parts[0]) && !parts[1].isBlank()
                    ? new DecisionFilter.PersonalFact(parts[0], parts[1])
                    : null;
        });
    }

    /** @param otherwise where it isn't given or isn't one of the allowed */
    public String oneOf(String name, List<String> allowed, String otherwise) {
        String value = oneOf(name, allowed);
        return value == null ? otherwise : value;
    }

    /** Null where it isn't given or isn't one of the allowed. */
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

    /** From 1 to a most; {@code otherwise} where it isn't given. */
    public int whole(String name, int otherwise, int most) {
        Integer number = whole(name, most);
        return number == null ? otherwise : number;
    }

    /** From 1 to a most; null where it isn't given. */
    public @Nullable Integer whole(String name, int most) {
        return value(name, "a whole number from 1 to " + most, value -> {
            int number = WHOLE.matcher(value).matches() ? Integer.parseInt(value) : 0;
            return number < 1 || number > most ? null : number;
        });
    }

    /** Null where it isn't given. */
    public @Nullable BigDecimal decimal(String name) {
        return value(name, "a number", value -> DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null);
    }

    /** Null where it isn't given. */
    public @Nullable Instant time(String name) {
        return value(name, Times.EXPECTED, Times::read, text -> {
            // What was a plus sign in a URL has become a blank.
            String meant = text.replace(' ', '+');
            return Times.read(meant) == null ? null : meant.replace("+", "%2B");
        });
    }

    /** Null where it isn't given. */
    public @Nullable UUID decision(String name) {
        return value(
                name, "the id of a decision", value -> DecisionIds.read(value).orElse(null));
    }

    /** @param read gives null where the text isn't what is expected */
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
