package dev.winnow.intake.result;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.writing.StreamedSheet;
import dev.winnow.policy.workbook.writing.StreamedSheet.Heading;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as a workbook of one sheet, whose texts stay texts. */
final class XlsxResults implements ResultWriter {

    private static final List<Integer> WIDTHS = List.of(10, 24, 16, 12, 10, 8, 90, 70, 40);
    private static final int LONGEST = 32_000;

    private final OutputStream out;
    private final StreamedSheet sheet;

    XlsxResults(OutputStream out) {
        this.out = out;
        List<Heading> headings = new ArrayList<>();
        for (String column : COLUMNS) {
            headings.add(new Heading(column, WIDTHS.get(headings.size())));
        }
        this.sheet = new StreamedSheet("Results", headings);
    }

    @Override
    public void add(LeadResult result) {
        List<@Nullable CellValue> cells = new ArrayList<>();
        cells.add(new CellValue.Decimal(BigDecimal.valueOf(result.row())));
        cells.add(text(result.id()));
        cells.add(text(result.stage()));
        cells.add(text(result.change()));
        cells.add(result.score() == null ? null : new CellValue.Decimal(result.score()));
        cells.add(text(result.grade()));
        cells.add(text(result.reasons()));
        cells.add(text(result.problem()));
        cells.add(text(result.decision() == null ? null : result.decision().toString()));
        sheet.add(cells);
    }

    private static @Nullable CellValue text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return new CellValue.Text(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
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
