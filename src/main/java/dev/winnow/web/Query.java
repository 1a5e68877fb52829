package dev.winnow.web;

import dev.winnow.policy.facts.Shown;
import dev.winnow.policy.problem.Suggestion;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, each of them known and given once. */
final class Query {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final MultivaluedMap<String, String> parameters;
    private final List<Mistake> mistakes;

    /** @param names of the parameters there may be */
    Query(MultivaluedMap<String, String> parameters, List<String> names, List<Mistake> mistakes) {
        this.parameters = parameters;
        this.mistakes = mistakes;
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                String expected = names.isEmpty() ? "no parameters" : "no parameters but " + String.join(", ", names);
                mistakes.add(Mistake.parameter(name, expected, Shown.text(name), Suggestion.closest(name, names)));
            }
        }
    }

    /** Null where it isn't given. */
    @Nullable
    String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            mistakes.add(Mistake.parameter(name, "one value", values.size() + " values", null));
        }
        return values.size() == 1 ? values.get(0) : null;
    }

    /** @param otherwise where it isn't given or isn't one of the allowed */
    String oneOf(String name, List<String> allowed, String otherwise) {
        String value = text(name);
        if (value == null || allowed.contains(value)) {
            return value == null ? otherwise : value;
        }
        String expected = "one of " + String.join(", ", allowed);
        mistakes.add(Mistake.parameter(name, expected, Shown.text(value), Suggestion.closest(value, allowed)));
        return otherwise;
    }

    /** From 1 to a most; {@code otherwise} where it isn't given. */
    int whole(String name, int otherwise, int most) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        int number = WHOLE.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            mistakes.add(Mistake.parameter(name, "a whole number from 1 to " + most, Shown.text(value), null));
        }
        return number;
    }

    /** Null where it isn't given. */
    @Nullable
    UUID decision(String name) {
        String value = text(name);
        UUID id = value == null ? null : DecisionIds.read(value).orElse(null);
        if (value != null && id == null) {
            mistakes.add(Mistake.parameter(name, "the id of a decision", Shown.text(value), null));
        }
        return id;
    }
}
