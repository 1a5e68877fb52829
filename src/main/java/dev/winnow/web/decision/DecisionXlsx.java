package dev.winnow.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.writing.StreamedSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes decisions as a workbook with one sheet. */
final class DecisionXlsx implements AutoCloseable {

    private final StreamedSheet sheet = new StreamedSheet(
            "Decisions",
            DecisionColumn.ALL.stream()
                    .map(column -> new StreamedSheet.Heading(column.name(), column.width()))
                    .toList());

    /** Whether there is space for more. */
    boolean add(DecisionRecord decision) {
        JsonNode answer = decision.answerWithCaller();
        List<@Nullable CellValue> cells = new ArrayList<>();
        DecisionColumn.ALL.forEach(column -> cells.add(cell(column.value(answer))));
        return sheet.add(cells);
    }

    void write(OutputStream out) throws IOException {
        sheet.write(out);
    }

    @Override
    public void close() {
        sheet.close();
    }

    private static @Nullable CellValue cell(JsonNode value) {
        if (value.isNumber()) {
            return new CellValue.Decimal(value.decimalValue());
        }
        return value.isTextual() ? new CellValue.Text(value.textValue()) : null;
    }
}
