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

/** The fields of an object in a body, each read as what it should be; whatever isn't is a problem with its place. */
public final class JsonFields {

    private final JsonNode body;
    private final List<RequestProblem> problems;

    private JsonFields(JsonNode body, List<RequestProblem> problems) {
        this.body = body;
        this.problems = problems;
    }

    /** Null and one more problem where the body isn't an object with some of these fields. */
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

    /** @param reading null where the text isn't what is expected */
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

    /** As a text that no answer repeats. */
    public <T> @Nullable T secret(
            String name, String expected, boolean isRequired, Function<String, @Nullable T> reading) {
        int before = problems.size();
        T read = text(name, expected, isRequired, reading);
        if (problems.size() > before && body.hasNonNull(name)) {
            problems.set(before, RequestProblem.at("/" + name, expected, "another value"));
        }
        return read;
    }

    /** Empty where it isn't given. */
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

    /** Those of an object; empty where it isn't given. */
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

    /** A number without decimals from one up to most, which must be there. */
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
