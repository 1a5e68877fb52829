package dev.winnow.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.cases.CellJson;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.SeenLead;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads leads from CSV (RFC 4180) with a header of fact paths, such as {@code company.employees}, and one lead a row. The
 * optional column {@code asOf} is the time to evaluate the lead for. An empty cell means that the fact is unknown;
 * {@code ;} separates several values in a cell.
 */
public final class LeadCsv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final String AS_OF = "asOf";
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_PROBLEMS = 100;
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Map<String, Fact> known = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final List<SeenLead> leads = new ArrayList<>();
    private final List<RequestProblem> problems;
    private final Instant now;

    private LeadCsv(Vocabulary vocabulary, Instant now, List<RequestProblem> problems) {
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            if (!fact.derived()) {
                known.put(fact.path(), fact);
            }
        }
        this.problems = problems;
        this.now = now;
    }

    /**
     * The leads that could be read.
     *
     * @param now the time to evaluate leads for that have no {@code asOf}
     */
    public static List<SeenLead> read(byte[] body, Vocabulary vocabulary, Instant now, List<RequestProblem> problems) {
        LeadCsv csv = new LeadCsv(vocabulary, now, problems);
        String text = csv.decode(body);
        if (text != null) {
            csv.read(text);
        }
        return csv.leads;
    }

    private @Nullable String decode(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(RequestProblem.at("", "text in UTF-8", "other bytes"));
            return null;
        }
    }

    private void read(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    readHeader(row);
                } else if (row.size() != 1 || !row.get(0).isBlank()) {
                    readLead(row);
                }
                if (problems.size() >= MOST_PROBLEMS || (row.getRecordNumber() == 1 && !problems.isEmpty())) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(RequestProblem.at("", "CSV with closed quotes", "invalid CSV"));
        }
        if (leads.isEmpty() && problems.isEmpty()) {
            problems.add(RequestProblem.at("", "a header and at least one lead", "none"));
        }
        if (leads.size() > SentLeads.MOST) {
            problems.add(RequestProblem.at("", "at most " + SentLeads.MOST + " leads", String.valueOf(leads.size())));
        }
    }

    private void readHeader(CSVRecord row) {
        if (row.size() > MOST_COLUMNS) {
            problems.add(RequestProblem.at("", "at most " + MOST_COLUMNS + " columns", String.valueOf(row.size())));
            return;
        }
        for (String name : row) {
            if (!name.equals(AS_OF) && !known.containsKey(name)) {
                String expected = "the header " + AS_OF + " or the path of a fact, such as id";
                problems.add(RequestProblem.at(
                        "", expected, PrintableValue.text(name), Suggestion.closest(name, known.keySet())));
            } else if (columns.contains(name)) {
                problems.add(RequestProblem.at("", "each column once", PrintableValue.text(name) + " twice"));
            }
            columns.add(name);
        }
        if (!columns.contains("id") && problems.isEmpty()) {
            problems.add(RequestProblem.at("", "a column id", "none"));
        }
    }

    private void readLead(CSVRecord row) {
        long line = row.getRecordNumber();
        if (row.size() != columns.size()) {
            problems.add(RequestProblem.at(
                    "", "in row " + line + " " + columns.size() + " cells", String.valueOf(row.size())));
            return;
        }
        ObjectNode lead = JSON.objectNode();
        Instant asOf = now;
        for (int column = 0; column < columns.size(); column++) {
            String cell = row.get(column).strip();
            Fact fact = known.get(columns.get(column));
            if (fact != null && !cell.isEmpty()) {
                put(lead, fact, cell);
            } else if (fact == null && !cell.isEmpty()) {
                asOf = Times.read(cell);
            }
            if (asOf == null) {
                problems.add(RequestProblem.at("", "in row " + line + " " + Times.EXPECTED, PrintableValue.text(cell)));
                return;
            }
        }
        String id = lead.path("id").isTextual() ? lead.path("id").textValue() : "row " + line;
        leads.add(new SeenLead(id, lead, asOf, asOf));
    }

    private static void put(ObjectNode lead, Fact fact, String cell) {
        List<String> steps = List.of(fact.path().split("\\.", -1));
        ObjectNode branch = lead;
        for (String step : steps.subList(0, steps.size() - 1)) {
            branch = branch.withObjectProperty(step);
        }
        branch.set(steps.get(steps.size() - 1), CellJson.text(cell, fact));
    }
}
