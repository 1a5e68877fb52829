package dev.winnow.web.workingcopy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.http.WholeBody;
import dev.winnow.intake.StrictJson;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import dev.winnow.release.workingcopy.editing.RequestedEdit.Place;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a request, and reports invalid ones as problems with their places. */
final class EditBody {

    private static final int MOST = 10_000;
    private static final String OPERATIONS = "operations";

    /** The fields of each operation besides {@code op}. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "set", List.of("row", "column", "value", "cells"),
            "block", List.of("row", "column", "values"),
            "insert", List.of("after", "before", "cells"),
            "duplicate", List.of("row", "after", "before"),
            "remove", List.of("row"),
            "move", List.of("row", "after", "before"));

    private static final List<String> NAMES = List.of("set", "block", "insert", "duplicate", "remove", "move");

    private final List<RequestProblem> problems;
    private String pointer = "";

    private EditBody(List<RequestProblem> problems) {
        this.problems = problems;
    }

    /** The edits, or none and at least one more problem. */
    static List<RequestedEdit> read(InputStream body, List<RequestProblem> problems) {
        JsonNode json = StrictJson.read(WholeBody.read(body), problems);
        if (json == null) {
            return List.of();
        }
        JsonNode operations = json.path(OPERATIONS);
        if (!operations.isArray() || json.size() != 1 || operations.isEmpty() || operations.size() > MOST) {
            problems.add(RequestProblem.at(
                    "", "an object with operations, a list of 1 to " + MOST, PrintableValue.of(json)));
            return List.of();
        }
        EditBody reader = new EditBody(problems);
        List<RequestedEdit> edits = new ArrayList<>();
        for (int index = 0; index < operations.size(); index++) {
            reader.pointer = "/" + OPERATIONS + "/" + index;
            RequestedEdit edit = reader.edit(operations.path(index));
            if (edit != null) {
                edits.add(edit);
            }
        }
        return problems.isEmpty() ? edits : List.of();
    }

    private @Nullable RequestedEdit edit(JsonNode node) {
        String op = node.path("op").asText("");
        List<String> fields = FIELDS.get(op);
        if (fields == null) {
            expected("/op", "one of " + String.join(", ", NAMES), node.path("op"), Suggestion.closest(op, NAMES));
            return null;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!name.equals("op") && !fields.contains(name)) {
                problems.add(RequestProblem.at(
                        pointer + "/" + Pointer.escaped(name),
                        "one of " + String.join(", ", fields),
                        PrintableValue.text(name),
                        Suggestion.closest(name, fields)));
            }
        });
        int before = problems.size();
        RequestedEdit edit =
                switch (op) {
                    case "set" -> set(node);
                    case "block" ->
                        new RequestedEdit.FillBlock(optional(node, "row"), required(node, "column"), values(node));
                    case "insert" -> new RequestedEdit.Insert(place(node, Place.END), cells(node.path("cells")));
                    case "duplicate" ->
                        new RequestedEdit.Duplicate(
                                required(node, "row"),
                                node.has("after") || node.has("before") ? place(node, Place.END) : null);
                    case "remove" -> new RequestedEdit.Remove(required(node, "row"));
                    default -> new RequestedEdit.Move(required(node, "row"), place(node, Place.END));
                };
        return problems.size() == before ? edit : null;
    }

    private RequestedEdit set(JsonNode node) {
        String row = required(node, "row");
        if (node.has("cells") == node.has("column")) {
            expected("", "either column and value, or cells", node, null);
            return new RequestedEdit.SetCells(row, Map.of());
        }
        if (node.has("cells")) {
            return new RequestedEdit.SetCells(row, cells(node.path("cells")));
        }
        if (!node.has("value")) {
            expected("/value", "a text, a number, true, false or null", node.path("value"), null);
        }
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put(required(node, "column"), value("/value", node.path("value")));
        return new RequestedEdit.SetCells(row, cell);
    }

    /** {@code after} or {@code before}; {@code "before": null} is above the first row. */
    private Place place(JsonNode node, Place otherwise) {
        if (node.has("after") && node.has("before")) {
            expected("", "either after or before", node, null);
            return otherwise;
        }
        if (node.has("before")) {
            return new Place(optional(node, "before"), true);
        }
        return node.has("after") ? new Place(optional(node, "after"), false) : otherwise;
    }

    private Map<String, @Nullable Object> cells(JsonNode node) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        if (node.isMissingNode()) {
            return cells;
        }
        if (!node.isObject()) {
            expected("/cells", "an object with a value for each column", node, null);
        }
        node.properties()
                .forEach(cell ->
                        cells.put(cell.getKey(), value("/cells/" + Pointer.escaped(cell.getKey()), cell.getValue())));
        return cells;
    }

    private List<List<@Nullable Object>> values(JsonNode node) {
        JsonNode rows = node.path("values");
        List<List<@Nullable Object>> values = new ArrayList<>();
        if (!rows.isArray() || rows.isEmpty()) {
            expected("/values", "a list of rows, each a list of values", rows, null);
            return values;
        }
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            if (!rows.path(row).isArray()) {
                expected("/values/" + row, "a list of values", rows.path(row), null);
            }
            for (int column = 0; column < rows.path(row).size(); column++) {
                cells.add(value("/values/" + row + "/" + column, rows.path(row).path(column)));
            }
            values.add(cells);
        }
        return values;
    }

    private @Nullable Object value(String place, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isContainerNode()) {
            expected(place, "a text, a number, true, false or null", value, null);
        }
        return null;
    }

    private String required(JsonNode node, String name) {
        String text = node.path(name).textValue();
        if (text == null) {
            expected("/" + name, "a text", node.path(name), null);
        }
        return text == null ? "" : text;
    }

    private @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            expected("/" + name, "a text or null", value, null);
        }
        return value.textValue();
    }

    private void expected(String place, String expected, JsonNode found, @Nullable String suggestion) {
        problems.add(RequestProblem.at(
                pointer + place, expected, found.isMissingNode() ? "nothing" : PrintableValue.of(found), suggestion));
    }
}
