package dev.winnow.intake.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.intake.csv.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Results as CSV (RFC 4180) without text that spreadsheet programs take for formulas. */
final class CsvResults implements ResultWriter {

    private final CsvWriter csv;

    CsvResults(OutputStream out) {
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void add(LeadResult result) {
        csv.writeRecord(
                String.valueOf(result.row()),
                text(result.id()),
                text(result.stage()),
                text(result.change()),
                result.score() == null ? "" : result.score().toPlainString(),
                text(result.grade()),
                text(result.reasons()),
                text(result.problem()),
                result.decision() == null ? "" : result.decision().toString());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : CsvCell.harmless(text);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
