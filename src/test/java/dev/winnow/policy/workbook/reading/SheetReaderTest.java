package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.ZippedWorkbook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private final TestWorkbook workbook = TestWorkbook.empty().sheet("Fit");
    private final Problems problems = new Problems();

    @Test
    void cellsAreReadByTheirRealType() {
        workbook.set("Fit", "A1", "  fintech, saas ")
                .set("Fit", "B1", 1200)
                .set("Fit", "C1", 0.1)
                .set("Fit", "D1", true)
                .set("Fit", "E1", LocalDate.of(2026, 1, 31))
                .set("Fit", "F1", "50")
                .set("Fit", "G1", " \t ");

        SheetGrid grid = read();

        assertThat(grid.cell(1, 0)).isEqualTo(new CellValue.Text("fintech, saas"));
        assertThat(grid.cell(1, 1)).isEqualTo(new CellValue.Decimal(new BigDecimal("1200")));
        assertThat(grid.cell(1, 2)).isEqualTo(new CellValue.Decimal(new BigDecimal("0.1")));
        assertThat(grid.cell(1, 3)).isEqualTo(new CellValue.Flag(true));
        assertThat(grid.cell(1, 4)).isEqualTo(new CellValue.Date(LocalDate.of(2026, 1, 31)));
        assertThat(grid.cell(1, 5)).isEqualTo(new CellValue.Text("50"));
        assertThat(grid.cell(1, 6)).isNull();
    }

    @Test
    void aFormulaIsAProblemWhereverItStands() {
        workbook.set("Fit", "A1", "Title")
                .formula("Fit", "C3", "1+1")
                .formula("Fit", "D3", "WEBSERVICE(\"http://evil.example\")")
                .formula("Fit", "BL90", "SUM(A1:B2)");

        read();

        assertThat(texts())
                .containsExactly(
                        "a.xlsx › Fit › C3: expected a value, found the formula =1+1",
                        "a.xlsx › Fit › D3: expected a value, "
                                + "found the formula =WEBSERVICE(\"http://evil.example\")",
                        "a.xlsx › Fit › BL90: expected a value, found the formula =SUM(A1:B2)");
    }

    @Test
    void aCellWithAnErrorIsAProblem() {
        workbook.error("Fit", "B2");

        read();

        assertThat(texts()).containsExactly("a.xlsx › Fit › B2: expected a value, found the formula that failed");
    }

    @Test
    void aCellOfMoreThanThousandCharactersIsAProblem() {
        workbook.set("Fit", "A1", "x".repeat(1_000)).set("Fit", "A2", "x".repeat(1_001));

        SheetGrid grid = read();

        assertThat(texts()).containsExactly("a.xlsx › Fit › A2: expected at most 1000 characters, found more");
        assertThat(grid.cell(1, 0)).isNotNull();
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreProblems() {
        workbook.set("Fit", "A1", "a_x0000_b")
                .set("Fit", "A2", "a_x0007_b")
                .set("Fit", "A3", "a_xD83D_b")
                .set("Fit", "A4", "line\n\tbreak _xD83C__xDF89_");

        SheetGrid grid = read();

        assertThat(texts())
                .containsExactly(
                        "a.xlsx › Fit › A1: expected text without control characters, found U+0000",
                        "a.xlsx › Fit › A2: expected text without control characters, found U+0007",
                        "a.xlsx › Fit › A3: expected text without control characters, found U+D83D");
        assertThat(grid.cell(4, 0)).isEqualTo(new CellValue.Text("line\n\tbreak 🎉"));
    }

    @Test
    void aCellBeyondColumn64IsAProblem() {
        workbook.set("Fit", "BL1", "the 64th").set("Fit", "BM2", "the 65th");

        SheetGrid grid = read();

        assertThat(texts()).containsExactly("a.xlsx › Fit › BM2: expected at most 64 columns, found more");
        assertThat(grid.cell(1, 63)).isEqualTo(new CellValue.Text("the 64th"));
    }

    @Test
    void rowsBeyondTheLimitAreAProblem() {
        workbook.set("Fit", "A5100", "the last").set("Fit", "A5101", "too many");

        SheetGrid grid = read();

        assertThat(texts()).containsExactly("a.xlsx › Fit › row 5101: expected at most 5100 rows, found more");
        assertThat(grid.lastRow()).isEqualTo(5100);
    }

    @Test
    void moreThan200MergedRegionsAreAProblem() {
        workbook.change(poi -> {
            for (int row = 0; row < 201; row++) {
                poi.getSheet("Fit").addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, 1));
            }
        });

        read();

        assertThat(texts()).containsExactly("a.xlsx › Fit: expected at most 200 merged regions, found more");
    }

    @Test
    void hiddenRowsAndColumnsAreToldWhereTheyHoldSomething() {
        workbook.set("Fit", "A2", "seen")
                .set("Fit", "C3", "not seen")
                .hideRow("Fit", 3)
                .hideRow("Fit", 5)
                .hideColumn("Fit", "C")
                .hideColumn("Fit", "E");

        SheetGrid grid = read();

        assertThat(grid.hiddenRows()).containsExactly(3);
        assertThat(grid.hiddenColumns()).containsExactly(2);
    }

    @Test
    void numbersThatAreNoNumbersAreAProblem() {
        byte[] bytes = ZippedWorkbook.change(
                workbook.set("Fit", "A1", 5).bytes(),
                ZippedWorkbook.FIRST_SHEET,
                xml -> xml.replace("<v>5.0</v>", "<v>NaN</v>"));

        new WorkbookReader(problems).read("a.xlsx", bytes);

        assertThat(texts()).hasSize(1);
    }

    private SheetGrid read() {
        return new WorkbookReader(problems).read("a.xlsx", workbook.bytes()).get(0);
    }

    private List<String> texts() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
