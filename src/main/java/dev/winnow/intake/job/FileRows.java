package dev.winnow.intake.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.problem.RequestProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Some rows of a file as text: a line each, with an array of the row's number and its cells, its object and time, or its
 * problems.
 */
final class FileRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final int NUMBER = 0;
    private static final int CELLS = 1;
    private static final int LEAD = 2;
    private static final int AS_OF = 3;
    private static final int PROBLEMS = 4;

    private FileRows() {}

    static String line(LeadRow row) {
        ArrayNode line = JSON.arrayNode().add(row.number());
        row.match(
                cells -> {
                    cells.cells().forEach(line.addArray()::add);
                    return line;
                },
                json -> line.addNull()
                        .add(json.lead())
                        .add(json.asOf() == null ? null : json.asOf().toString()),
                bad -> line.addNull().addNull().addNull().add(DecisionJson.read(DecisionJson.part(bad.problems()))));
        return DecisionJson.facts(line);
    }

    static String text(List<LeadRow> rows) {
        return rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
    }

    static List<LeadRow> read(String text) {
        List<LeadRow> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(row(DecisionJson.read(line))));
        return rows;
    }

    private static LeadRow row(JsonNode line) {
        long number = line.get(NUMBER).asLong();
        if (line.get(CELLS).isArray()) {
            return new LeadRow.Cells(
                    number,
                    StreamSupport.stream(line.get(CELLS).spliterator(), false)
                            .map(JsonNode::textValue)
                            .toList());
        }
        if (line.has(PROBLEMS)) {
            return new LeadRow.Bad(
                    number, List.of(DecisionJson.read(line.get(PROBLEMS).toString(), RequestProblem[].class)));
        }
        String asOf = line.path(AS_OF).textValue();
        return new LeadRow.Json(number, line.get(LEAD), asOf == null ? null : Instant.parse(asOf));
    }
}
