package dev.winnow.web.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.SealedPayload;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.explanation.Explain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** No cell of an export is a formula, whatever a lead or a workbook contains. */
class ExportedFormulasTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");

    @Test
    void noCellOfCsvIsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecisionCsv csv = new DecisionCsv(out);
        FormulaTexts.all().forEach(text -> csv.add(decision(text)));
        csv.end();

        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
                .toList();
        assertThat(records).hasSize(FormulaTexts.all().size() + 1);
        for (int index = 1; index < records.size(); index++) {
            assertThat(records.get(index).getFields())
                    .hasSize(DecisionColumn.ALL.size())
                    .containsOnly("'" + FormulaTexts.all().get(index - 1));
        }
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DecisionXlsx xlsx = new DecisionXlsx()) {
            FormulaTexts.all().forEach(text -> xlsx.add(decision(text)));
            xlsx.write(out);
        }

        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
        assertThat(sheet.getLastRowNum()).isEqualTo(FormulaTexts.all().size());
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            assertThat(sheet.getRow(row).getPhysicalNumberOfCells()).isEqualTo(DecisionColumn.ALL.size());
            for (Cell cell : sheet.getRow(row)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue())
                        .isEqualTo(FormulaTexts.all().get(row - 1));
            }
        }
    }

    /** With the text in every column. */
    private static DecisionRecord decision(String text) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (DecisionColumn column : DecisionColumn.ALL) {
            String[] steps = column.pointer().substring(1).split("/", -1);
            ObjectNode parent = steps.length == 1 ? answer : answer.withObjectProperty(steps[0]);
            parent.put(steps[steps.length - 1], text);
        }
        return new LoggedDecision(
                UUID.randomUUID(),
                "b2b",
                new ReleaseReference(1, "sha256:0"),
                AT,
                AT,
                text,
                Explain.FULL,
                new SealedPayload("L-1", "{}", answer.toString()));
    }
}
