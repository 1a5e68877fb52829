package dev.winnow.intake.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.csv.CsvCell;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.writing.StreamedSheet;
import dev.winnow.policy.workbook.writing.StreamedSheet.Heading;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a file of leads as they were, with the problem of each as one more column, so that people can mend them
 * and upload them again. A line of JSON is in a table one cell.
 */
public final class RowFile implements Closeable {

    private static final String PROBLEM = "problem";
    private static final String LEAD = "lead";
    private static final int WIDTH = 20;
    private static final int WIDTH_OF_PROBLEM = 70;

    private final List<String> header;
    private final Lines lines;

    /** Writes lines of one format. */
    private interface Lines extends Closeable {

        void add(List<String> cells, LeadRow row) throws IOException;

        void end() throws IOException;

        @Override
        default void close() throws IOException {}
    }

    /** @param header of the file; empty for newline-delimited JSON */
    public RowFile(ResultFormat format, List<String> header, OutputStream out) {
        this.header = header.isEmpty() ? List.of(LEAD) : header;
        this.lines = switch (format) {
            case CSV -> new Csv(out);
            case XLSX -> new Xlsx(out);
            case NDJSON -> new Ndjson(out);
        };
    }

    /** @param problem in words; empty for none */
    public void add(LeadRow row, String problem) throws IOException {
        List<String> cells = new ArrayList<>(row.match(
                LeadRow.Cells::cells,
                json -> List.of(DecisionJson.facts(json.lead())),
                bad -> Collections.nCopies(header.size(), "")));
        cells.add(problem);
        lines.add(cells, row);
    }

    public void end() throws IOException {
        lines.end();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(header);
        columns.add(PROBLEM);
        return columns;
    }

    private final class Csv implements Lines {

        private final CsvWriter csv;

        private Csv(OutputStream out) {
            csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            csv.writeRecord(columns().stream().map(CsvCell::harmless).toList());
        }

        @Override
        public void add(List<String> cells, LeadRow row) {
            csv.writeRecord(cells.stream().map(CsvCell::harmless).toList());
        }

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }

    private final class Xlsx implements Lines {

        private final OutputStream out;
        private final StreamedSheet sheet;

        private Xlsx(OutputStream out) {
            this.out = out;
            List<Heading> headings = new ArrayList<>();
            header.forEach(name -> headings.add(new Heading(name, WIDTH)));
            headings.add(new Heading(PROBLEM, WIDTH_OF_PROBLEM));
            this.sheet = new StreamedSheet("Rows", headings);
        }

        @Override
        public void add(List<String> cells, LeadRow row) {
            List<@Nullable CellValue> values = new ArrayList<>();
            cells.forEach(cell -> values.add(cell.isEmpty() ? null : new CellValue.Text(cell)));
            sheet.add(values);
        }

        @Override
        public void end() throws IOException {
            sheet.write(out);
        }

        @Override
        public void close() {
            sheet.close();
        }
    }

    private final class Ndjson implements Lines {

        private final OutputStream out;

        private Ndjson(OutputStream out) {
            this.out = out;
        }

        @Override
        public void add(List<String> cells, LeadRow row) throws IOException {
            String line = row.match(
                    table -> DecisionJson.facts(object(cells)), json -> DecisionJson.facts(lead(json)), bad -> "");
            if (!line.isEmpty()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        private JsonNode lead(LeadRow.Json json) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.set(LEAD, json.lead());
            if (json.asOf() != null) {
                line.put("asOf", json.asOf().toString());
            }
            return line;
        }

        private JsonNode object(List<String> cells) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            List<String> names = columns();
            for (int column = 0; column < names.size(); column++) {
                line.put(names.get(column), cells.get(column));
            }
            return line;
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }
}
