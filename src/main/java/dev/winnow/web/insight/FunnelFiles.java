package dev.winnow.web.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.insight.funnel.FunnelTable;
import dev.winnow.intake.csv.CsvCell;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.writing.StreamedSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a funnel as CSV or as a workbook. */
record FunnelFiles(FunnelTable table) {

    private static final int COLUMN_WIDTH = 16;

    /** @param extension {@code csv} or {@code xlsx} */
    void write(String extension, OutputStream out) throws IOException {
        if (extension.equals("csv")) {
            writeCsv(out);
        } else {
            writeWorkbook(out);
        }
    }

    private void writeCsv(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(FunnelTable.HEADER);
        table.rows()
                .forEach(row ->
                        csv.writeRecord(row.stream().map(FunnelFiles::text).toList()));
        csv.flush();
    }

    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof BigDecimal number ? number.toPlainString() : CsvCell.harmless(value.toString());
    }

    private void writeWorkbook(OutputStream out) throws IOException {
        try (StreamedSheet sheet = new StreamedSheet(
                "Funnel",
                FunnelTable.HEADER.stream()
                        .map(name -> new StreamedSheet.Heading(name, COLUMN_WIDTH))
                        .toList())) {
            for (List<@Nullable Object> row : table.rows()) {
                List<@Nullable CellValue> cells = new ArrayList<>();
                row.forEach(value -> cells.add(cell(value)));
                sheet.add(cells);
            }
            sheet.write(out);
        }
    }

    private static @Nullable CellValue cell(@Nullable Object value) {
        return value == null
                ? null
                : value instanceof BigDecimal number
                        ? new CellValue.Decimal(number)
                        : new CellValue.Text(value.toString());
    }
}
