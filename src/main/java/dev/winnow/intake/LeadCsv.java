package dev.winnow.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.winnow.policy.cases.CellJson;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.TextCorrection;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.SeenLead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads leads from CSV, one a row, as spreadsheet programs and CRM exports write it. The header has paths of facts, such
 * as {@code company.employees}, or their labels; cells are separated by commas, semicolons, tabs or bars. The optional
 * column {@code asOf} is the time, or the day, to evaluate the lead for. An empty cell means that the fact is unknown;
 * {@code ;} separates several values in a cell. Doesn't validate the facts.
 */
public final class LeadCsv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(.)\\r?\\n");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String MIDNIGHT = "T00:00:00Z";
    private static final String UNQUOTED = "CSV with closed quotes";
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
        String text = CsvText.decoded(body, problems);
        if (text != null) {
            Matcher line = SEPARATOR_LINE.matcher(text);
            if (line.lookingAt()) {
                csv.read(text.substring(line.end()), line.group(1).charAt(0));
            } else {
                csv.read(text, csv.separator(text));
            }
        }
        return csv.leads;
    }

    /** The one by which most headers are understood; of equal ones that which makes more columns. */
    private char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> headers.understood(cells(header, separator)))
                        .thenComparing(separator -> cells(header, separator).size())
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElseThrow();
    }

    private static List<String> cells(String line, char separator) {
        try (CsvReader<CsvRecord> reader = reader(line, separator)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text);
    }

    private void read(String text, char separator) {
        long row = 0;
        String last = "";
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord cells : reader) {
                row++;
                last = cells.getField(cells.getFieldCount() - 1);
                if (row == 1) {
                    columns.addAll(headers.read(cells.getFields(), problems));
                } else if (cells.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    readLead(row, cells.getFields());
                }
                if (leads.size() > SentLeads.MOST) {
                    problems.add(RequestProblem.at("", "at most " + SentLeads.MOST + " leads", "more"));
                    return;
                }
                if (problems.size() >= MAX_PROBLEMS || (row == 1 && !problems.isEmpty())) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.add(RequestProblem.at("", UNQUOTED, "text after a quote in row " + (row + 1)));
        }
        if (endsInQuotes(text, last)) {
            problems.add(0, RequestProblem.at("", UNQUOTED, "none from row " + row + " on"));
        }
        if (leads.isEmpty() && problems.isEmpty()) {
            problems.add(RequestProblem.at("", "a header and at least one lead", "none"));
        }
    }

    /** Whether the last cell has swallowed the rest of the file, because its closing quote is missing. */
    private static boolean endsInQuotes(String text, String last) {
        return text.endsWith('"' + last.replace("\"", "\"\"")) && !(last.isEmpty() && text.endsWith("\"\""));
    }

    private void readLead(long row, List<String> cells) {
        if (cells.size() < columns.size() || hasMore(cells)) {
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
                asOf = Times.read(DAY.matcher(cell).matches() ? cell + MIDNIGHT : cell);
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

    /** Empty cells after the last column are separators too many, which some programs write. */
    private boolean hasMore(List<String> cells) {
        return cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
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
        return fact.type().kind() == FactType.Kind.TIME && DAY.matcher(cell).matches() ? cell + MIDNIGHT : cell;
    }
}
