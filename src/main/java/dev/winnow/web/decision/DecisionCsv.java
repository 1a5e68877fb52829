package dev.winnow.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.audit.log.DecisionRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes decisions as CSV (RFC 4180) without text that spreadsheet programs take for formulas. */
public final class DecisionCsv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** Some programs skip leading blanks and zero-width characters, or accept full-width signs. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212].*|[\\p{Cc}].*", Pattern.DOTALL);

    private final CsvWriter csv;

    DecisionCsv(OutputStream out) {
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(DecisionColumn.ALL.stream().map(DecisionColumn::name).toList());
    }

    void add(DecisionRecord decision) {
        JsonNode answer = decision.answerWithCaller();
        csv.writeRecord(DecisionColumn.ALL.stream()
                .map(column -> cell(column.value(answer)))
                .toList());
    }

    void end() throws IOException {
        csv.flush();
    }

    private static String cell(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isTextual() ? harmless(value.textValue()) : "";
    }

    /** Puts an apostrophe before text that would be taken for a formula. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
