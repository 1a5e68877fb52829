package dev.winnow.web.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.http.WholeBody;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.Times;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object in a body, and reports invalid ones as problems with their places. */
public final class JsonFields {

    private final JsonNode body;
    private final List<RequestProblem> problems;

    private JsonFields(JsonNode body, List<RequestProblem> problems) {
        this.body = body;
        this.problems = problems;
    }

    /** Null and at least one more problem where the body isn't an object. Unknown fields are problems. */
    public static @Nullable JsonFields read(InputStream body, List<String> names, List<RequestProblem> problems) {
        JsonNode json = StrictJson.read(WholeBody.read(body), problems);
        if (json == null) {
            return null;
        }
        if (!json.isObject()) {
            problems.add(RequestProblem.at("", "an object with " + String.join(", ", names), PrintableValue.of(json)));
            return null;
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                problems.add(RequestProblem.at(
                        "/" + Pointer.escaped(name),
                        "one of " + String.join(", ", names),
                        PrintableValue.text(name),
                        Suggestion.closest(name, names)));
            }
        });
        return new JsonFields(json, problems);
    }

    /** Whether a field is there and isn't null. */
    public boolean has(String name) {
        return body.hasNonNull(name);
    }

    /** @param reading returns null for an invalid text */
    public <T> @Nullable T text(
            String name, String expected, boolean isRequired, Function<String, @Nullable T> reading) {
        JsonNode value = body.path(name);
        boolean isAbsent = value.isMissingNode() || value.isNull();
        if (isAbsent && !isRequired) {
            return null;
        }
        T read = value.isTextual() ? reading.apply(value.textValue()) : null;
        if (read == null) {
            problems.add(RequestProblem.at("/" + name, expected, isAbsent ? "nothing" : PrintableValue.of(value)));
        }
        return read;
    }

    /** Like {@link #text}, but no answer repeats the value. */
    public <T> @Nullable T secret(
            String name, String expected, boolean isRequired, Function<String, @Nullable T> reading) {
        int before = problems.size();
        T read = text(name, expected, isRequired, reading);
        if (problems.size() > before && body.hasNonNull(name)) {
            problems.set(before, RequestProblem.at("/" + name, expected, "an invalid value"));
        }
        return read;
    }

    /** Empty where absent. */
    public <T> List<T> texts(String name, String expected, Function<String, @Nullable T> reading) {
        JsonNode values = body.path(name);
        List<T> read = new ArrayList<>();
        if (values.isMissingNode() || values.isNull()) {
            return read;
        }
        if (!values.isArray()) {
            problems.add(RequestProblem.at("/" + name, "a list of texts", PrintableValue.of(values)));
        }
        for (int index = 0; index < values.size(); index++) {
            JsonNode value = values.path(index);
            T each = value.isTextual() ? reading.apply(value.textValue()) : null;
            if (each == null) {
                problems.add(RequestProblem.at("/" + name + "/" + index, expected, PrintableValue.of(value)));
            } else {
                read.add(each);
            }
        }
        return read;
    }

    /** The fields of an object. Empty where absent. */
    public <T> Map<String, T> textsByName(String name, String expected, Function<String, @Nullable T> reading) {
        JsonNode values = body.path(name);
        Map<String, T> read = new LinkedHashMap<>();
        if (values.isMissingNode() || values.isNull()) {
            return read;
        }
        if (!values.isObject()) {
            problems.add(RequestProblem.at("/" + name, "an object with texts", PrintableValue.of(values)));
        }
        values.properties().forEach(each -> {
            T text = each.getValue().isTextual() ? reading.apply(each.getValue().textValue()) : null;
            if (text == null) {
                problems.add(RequestProblem.at(
                        "/" + name + "/" + Pointer.escaped(each.getKey()),
                        expected,
                        PrintableValue.of(each.getValue())));
            } else {
                read.put(each.getKey(), text);
            }
        });
        return read;
    }

    /** A required whole number from 1 to {@code most}; null and one more problem otherwise. */
    public @Nullable Integer whole(String name, int most) {
        JsonNode value = body.path(name);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 1 && value.intValue() <= most) {
            return value.intValue();
        }
        String found = value.isMissingNode() || value.isNull() ? "nothing" : PrintableValue.of(value);
        problems.add(RequestProblem.at("/" + name, "a whole number from 1 to " + most, found));
        return null;
    }

    public @Nullable Instant time(String name) {
        return text(name, Times.EXPECTED, false, Times::read);
    }
}
