package dev.winnow.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.intake.csv.CsvRows;
import dev.winnow.policy.facts.NormalText;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads outcomes from CSV, one a row. The header has the names of the fields, in any case, with blanks, hyphens or
 * underscores between their words or without: {@code leadId}, {@code Lead ID}, {@code lead_id}. {@code at} is a time, or a
 * day, which is its midnight in UTC. An empty cell means that the field is absent.
 */
public final class OutcomeCsv {

    public static final String MEDIA_TYPE = LeadCsv.MEDIA_TYPE;

    private static final int MOST = 10_000;
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final List<@Nullable String> columns = new ArrayList<>();
    private final List<SentOutcome> sent = new ArrayList<>();
    private final boolean needsEvent;
    private final Instant now;
    private final List<RequestProblem> problems;

    private OutcomeCsv(boolean needsEvent, Instant now, List<RequestProblem> problems) {
        this.needsEvent = needsEvent;
        this.now = now;
        this.problems = problems;
    }

    /** The outcomes, each with its problems; with problems of its own, if the file as a whole can't be read. */
    public static List<SentOutcome> read(byte[] body, boolean needsEvent, Instant now, List<RequestProblem> problems) {
        OutcomeCsv csv = new OutcomeCsv(needsEvent, now, problems);
        boolean isWhole = CsvLines.read(body, OutcomeCsv::understood, csv::read, problems);
        if (isWhole && csv.sent.isEmpty() && problems.isEmpty()) {
            problems.add(RequestProblem.at("", "a header and at least one outcome", "none"));
        }
        return csv.sent;
    }

    private static long understood(List<String> headers) {
        return headers.stream().filter(header -> field(header) != null).count();
    }

    private static @Nullable String field(String header) {
        String name = key(header);
        return OutcomeFields.ALL.stream()
                .filter(field -> key(field).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String key(String header) {
        return NormalText.of(header).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** Reads a row; whether to go on. */
    private boolean read(long row, List<String> cells) {
        if (row == 1) {
            readHeader(cells);
            return problems.isEmpty();
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            readOutcome(row, cells);
        }
        if (sent.size() > MOST) {
            problems.add(RequestProblem.at("", "at most " + MOST + " outcomes", "more"));
            return false;
        }
        return true;
    }

    private void readHeader(List<String> headers) {
        for (String header : headers) {
            String field = field(header);
            if (field == null && !header.isBlank()) {
                problems.add(RequestProblem.at(
                        "",
                        "as header one of " + String.join(", ", OutcomeFields.ALL),
                        PrintableValue.text(header),
                        Suggestion.closest(NormalText.of(header), OutcomeFields.ALL)));
            } else if (field != null && columns.contains(field)) {
                problems.add(RequestProblem.at("", "each column once", PrintableValue.text(header) + " again"));
            }
            if (RequestProblem.areEnough(problems)) {
                return;
            }
            columns.add(field);
        }
        for (String needed : List.of("leadId", "kind")) {
            if (problems.isEmpty() && !columns.contains(needed)) {
                problems.add(RequestProblem.at("", "a column " + needed, "none"));
            }
        }
    }

    private void readOutcome(long row, List<String> cells) {
        if (!CsvRows.fits(cells, columns.size())) {
            refuse(row, "%s cells, as the header has".formatted(columns.size()), String.valueOf(cells.size()));
            return;
        }
        ObjectNode outcome = JSON.objectNode();
        for (int index = 0; index < columns.size(); index++) {
            String field = columns.get(index);
            String cell = cells.get(index).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (field == null) {
                refuse(
                        row,
                        "nothing in column %s, which has no header".formatted(index + 1),
                        PrintableValue.text(cell));
                return;
            }
            put(outcome, field, cell);
        }
        sent.add(SentOutcome.read(row, outcome, needsEvent, now));
    }

    private void refuse(long row, String expected, String found) {
        sent.add(new SentOutcome(row, null, List.of(RequestProblem.at("", expected, found))));
    }

    private static void put(ObjectNode outcome, String field, String cell) {
        if (field.equals("amount") && AMOUNT.matcher(cell).matches()) {
            outcome.put(field, new BigDecimal(cell));
        } else if (field.equals("at")) {
            outcome.put(field, Times.ofCell(cell));
        } else {
            outcome.put(field, cell);
        }
    }
}
