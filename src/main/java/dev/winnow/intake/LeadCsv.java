package dev.winnow.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.intake.csv.CsvRows;
import dev.winnow.policy.cases.CellJson;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.TextCorrection;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.SeenLead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads leads from CSV, one a row, as spreadsheet programs and CRM exports write it. The header has paths of facts, such
 * as {@code company.employees}, or their labels; cells are separated by commas, semicolons, tabs or bars. The optional
 * column {@code asOf} is the time, or the day, to evaluate the lead for. An empty cell means that the fact is unknown;
 * {@code ;} separates several values in a cell. Doesn't validate the facts.
 */
public final class LeadCsv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final int MAX_PROBLEMS = 100;
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final CsvColumns headers;
    private final List<CsvColumns.Column> columns = new ArrayList<>();
    private final List<SeenLead> leads = new ArrayList<>();
    private final List<RequestProblem> problems;
    private final Instant now;

    private LeadCsv(Vocabulary vocabulary, Instant now, List<RequestProblem> problems) {
        this.headers = new CsvColumns(vocabulary);
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
        boolean isWhole = CsvLines.read(body, csv.headers::understood, csv::read, problems);
        if (isWhole && csv.leads.isEmpty() && problems.isEmpty()) {
            problems.add(RequestProblem.at("", "a header and at least one lead", "none"));
        }
        return csv.leads;
    }

    /** Reads a row; whether to go on. */
    private boolean read(long row, List<String> cells) {
        if (row == 1) {
            columns.addAll(headers.read(cells, problems));
            return problems.isEmpty();
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            readLead(row, cells);
        }
        if (leads.size() > SentLeads.MOST) {
            problems.add(RequestProblem.at("", "at most " + SentLeads.MOST + " leads", "more"));
            return false;
        }
        return problems.size() < MAX_PROBLEMS;
    }

    private void readLead(long row, List<String> cells) {
        if (!CsvRows.fits(cells, columns.size())) {
            String expected = "in row %s %s cells, as the header has".formatted(row, columns.size());
            problems.add(RequestProblem.at("", expected, String.valueOf(cells.size())));
            return;
        }
        ObjectNode lead = JSON.objectNode();
        Instant asOf = now;
        for (int index = 0; index < columns.size(); index++) {
            String cell = cells.get(index).strip();
            if (cell.isEmpty()) {
                continue;
            }
            CsvColumns.Column column = columns.get(index);
            if (column instanceof CsvColumns.Column.OfFact known) {
                put(lead, known.fact(), cell);
            } else if (column instanceof CsvColumns.Column.AsOf) {
                asOf = Times.read(Times.ofCell(cell));
                if (asOf == null) {
                    String expected = "in row %s %s".formatted(row, Times.EXPECTED);
                    problems.add(RequestProblem.at("", expected, PrintableValue.text(cell), suggestedDay(cell)));
                    return;
                }
            } else {
                String expected = "in row %s nothing in column %s, which has no header".formatted(row, index + 1);
                problems.add(RequestProblem.at("", expected, PrintableValue.text(cell)));
                return;
            }
        }
        String id = lead.path("id").isTextual() ? lead.path("id").textValue() : "row " + row;
        leads.add(new SeenLead(id, lead, asOf, asOf));
    }

    private static @Nullable String suggestedDay(String cell) {
        return TextCorrection.date(cell) == null ? null : String.valueOf(TextCorrection.date(cell));
    }

    private static void put(ObjectNode lead, Fact fact, String cell) {
        List<String> steps = List.of(fact.path().split("\\.", -1));
        ObjectNode branch = lead;
        for (String step : steps.subList(0, steps.size() - 1)) {
            branch = branch.withObjectProperty(step);
        }
        branch.set(steps.get(steps.size() - 1), CellJson.text(clear(cell, fact), fact));
    }

    /** Words for yes and no in the languages of spreadsheet programs, and days where times are expected. */
    private static String clear(String cell, Fact fact) {
        if (fact.type().kind() == FactType.Kind.YES_NO) {
            String flag = TextCorrection.flag(cell);
            return flag == null ? cell : flag.toLowerCase(Locale.ROOT);
        }
        return fact.type().kind() == FactType.Kind.TIME ? Times.ofCell(cell) : cell;
    }
}
