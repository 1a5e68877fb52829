package dev.winnow.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.intake.csv.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes decisions as CSV (RFC 4180) without text that spreadsheet programs take for formulas. */
final class DecisionCsv {

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
        return value.isTextual() ? CsvCell.harmless(value.textValue()) : "";
    }
}
