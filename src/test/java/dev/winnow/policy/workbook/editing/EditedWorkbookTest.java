package dev.winnow.policy.workbook.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.RawWorkbook;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.ZippedWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditedWorkbookTest {

    private static final String SHEET = "Fit";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Stream<CellValue> values() {
        return Stream.concat(
                Stream.of(
                        number("20"),
                        number("-0.25"),
                        number("1e300"),
                        number("123456789012345"),
                        new CellValue.Date(DAY),
                        new CellValue.Date(LocalDate.of(1900, 3, 1)),
                        new CellValue.Date(LocalDate.of(9999, 12, 31)),
                        new CellValue.Flag(true),
                        new CellValue.Flag(false)),
                Stream.of(
                                "software",
                                "=1+1",
                                "+49 30",
                                "@home",
                                "'quoted'",
                                "a & b < c > d \"e\"",
                                "two\nlines",
                                "tab\tand  spaces",
                                "_x000D_",
                                "5",
                                "TRUE",
                                "2026-03-02",
                                "größer 東京 😀")
                        .map(CellValue.Text::new));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueIsReadAsItWasSet(CellValue value) throws IOException {
        TestWorkbook before = numbered(3)
                .set(SHEET, "B1", "text")
                .set(SHEET, "B2", DAY)
                .set(SHEET, "B3", true)
                .set(SHEET, "C1", "kept")
                .set(SHEET, "C2", DAY)
                .set(SHEET, "C3", false);

        EditedWorkbook workbook = new EditedWorkbook(before.bytes());
        for (int row = 1; row <= 4; row++) {
            workbook.set(SHEET, row, 1, value);
            workbook.set(SHEET, row + 4, 1, value);
        }
        SheetGrid sheet = read(workbook.bytes());

        IntStream.rangeClosed(1, 8)
                .forEach(row -> assertThat(sheet.cell(row, 1)).isEqualTo(value));
        assertThat(Arrays.asList(sheet.cell(1, 2), sheet.cell(2, 2), sheet.cell(3, 2)))
                .containsExactly(text("kept"), new CellValue.Date(DAY), new CellValue.Flag(false));
        assertThat(sheet.row(1).get(0)).isEqualTo(number("1"));
    }

    @Test
    void datesAreReadInWorkbooksThatCountFrom1904() throws IOException {
        byte[] before = numbered(1)
                .change(whole -> whole.getCTWorkbook().addNewWorkbookPr().setDate1904(true))
                .bytes();

        SheetGrid sheet = read(edited(before, workbook -> workbook.set(SHEET, 1, 1, new CellValue.Date(DAY))));

        assertThat(sheet.cell(1, 1)).isEqualTo(new CellValue.Date(DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 164, 1",
        "<numFmts/>, 164, 1",
        "<numFmts count='1'><numFmt numFmtId='170' formatCode='0.0'/></numFmts>, 171, 2",
        "<numFmts count='1'><numFmt numFmtId='165' formatCode='yyyy\\-mm\\-dd'/></numFmts>, 165, 1"
    })
    void aDateFormatIsAddedUnlessThereIsOne(String formats, int number, int count) throws IOException {
        byte[] before = RawWorkbook.of(numbered(1).bytes())
                .change(
                        "xl/styles.xml",
                        xml -> xml.replaceFirst(
                                "<numFmts[^>]*/>", Matcher.quoteReplacement(formats.replace('\'', '"'))))
                .bytes();

        byte[] after = edited(before, workbook -> workbook.set(SHEET, 1, 1, new CellValue.Date(DAY)));

        assertThat(read(after).cell(1, 1)).isEqualTo(new CellValue.Date(DAY));
        assertThat(open(after)
                        .getSheet(SHEET)
                        .getRow(0)
                        .getCell(1)
                        .getCellStyle()
                        .getDataFormat())
                .isEqualTo((short) number);
        assertThat(RawWorkbook.of(after).xml("xl/styles.xml").split("<numFmt ", -1))
                .hasSize(count + 1);
    }

    @Test
    void aDateThatSpreadsheetsDoNotHaveIsText() throws IOException {
        CellValue early = new CellValue.Date(LocalDate.of(1815, 12, 10));

        assertThat(read(edited(numbered(1).bytes(), workbook -> workbook.set(SHEET, 1, 1, early)))
                        .cell(1, 1))
                .isEqualTo(text("1815-12-10"));
    }

    @Test
    void cellsKeepTheirStyle() throws IOException {
        byte[] before = numbered(2)
                .change(whole -> {
                    CellStyle style = whole.createCellStyle();
                    style.setFillPattern(FillPatternType.BRICKS);
                    for (int column = 1; column <= 4; column++) {
                        whole.getSheet(SHEET).getRow(0).createCell(column).setCellStyle(style);
                    }
                    whole.getSheet(SHEET).setDefaultColumnStyle(5, style);
                })
                .bytes();

        XSSFSheet sheet = open(edited(before, workbook -> {
                    workbook.set(SHEET, 1, 1, text("new"));
                    workbook.set(SHEET, 1, 2, null);
                    workbook.set(SHEET, 1, 3, new CellValue.Date(DAY));
                    workbook.set(SHEET, 1, 4, new CellValue.Flag(true));
                    workbook.set(SHEET, 2, 5, number("3"));
                }))
                .getSheet(SHEET);

        for (Cell cell : List.of(
                sheet.getRow(0).getCell(1),
                sheet.getRow(0).getCell(2),
                sheet.getRow(0).getCell(3),
                sheet.getRow(0).getCell(4),
                sheet.getRow(1).getCell(5))) {
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.BRICKS);
        }
        assertThat(sheet.getRow(0).getCell(3).getCellStyle().getDataFormatString())
                .isEqualTo("yyyy-mm-dd");
        assertThat(sheet.getWorkbook().getNumCellStyles())
                .isEqualTo(open(before).getNumCellStyles() + 1);
    }

    @Test
    void rowsMoveWithTheirHeightAndOutline() throws IOException {
        byte[] before = numbered(5)
                .change(whole -> {
                    XSSFSheet sheet = whole.getSheet(SHEET);
                    sheet.getRow(3).setHeightInPoints(40);
                    sheet.getRow(3).setZeroHeight(true);
                    sheet.groupRow(3, 3);
                })
                .bytes();

        byte[] after = edited(before, workbook -> workbook.arrange(SHEET, 2, List.of(4, 2, -4)));

        assertThat(column(after)).containsExactly("1", "4", "2");
        XSSFSheet sheet = open(after).getSheet(SHEET);
        assertThat(sheet.getLastRowNum()).isEqualTo(3);
        XSSFRow moved = sheet.getRow(1);
        assertThat(moved.getHeightInPoints()).isEqualTo(40);
        assertThat(moved.getZeroHeight()).isTrue();
        assertThat(moved.getCTRow().getOutlineLevel()).isEqualTo((short) 1);
        XSSFRow added = sheet.getRow(3);
        assertThat(added.getZeroHeight()).isFalse();
        assertThat(added.getCTRow().isSetHt()).isFalse();
        assertThat(added.getCTRow().isSetOutlineLevel()).isFalse();
    }

    @Test
    void aNewRowTakesTheFormatsOfItsRow() throws IOException {
        byte[] before =
                numbered(3).set(SHEET, "B3", DAY).set(SHEET, "C3", "text").bytes();

        XSSFSheet sheet = open(edited(before, workbook -> workbook.arrange(SHEET, 1, List.of(1, 2, 3, -3))))
                .getSheet(SHEET);

        assertThat(sheet.getRow(3).getCell(1).getCellStyle())
                .isEqualTo(sheet.getRow(2).getCell(1).getCellStyle());
        sheet.getRow(3).forEach(cell -> assertThat(cell.toString()).isEmpty());
    }

    @Test
    void editsApplyOneAfterTheOther() throws IOException {
        byte[] after = edited(numbered(5).bytes(), workbook -> {
            workbook.set(SHEET, 5, 0, text("five"));
            workbook.set(SHEET, 3, 0, text("gone"));
            workbook.arrange(SHEET, 2, List.of(5, 4, -2, 2));
            workbook.set(SHEET, 4, 0, text("new"));
            workbook.set(SHEET, 7, 0, text("below"));
            workbook.arrange(SHEET, 1, List.of(4, 3, 2, 1, 7));
        });

        assertThat(column(after)).containsExactly("new", "4", "five", "1", "below");
    }

    @Test
    void rowsWithoutNumbersAndCellsWithoutReferencesAreKept() throws IOException {
        byte[] before = inSheet(numbered(4).set(SHEET, "B2", "b").bytes(), xml -> xml.replaceAll(" r=\"\\w+\"", ""));

        byte[] after = edited(before, workbook -> {
            workbook.set(SHEET, 2, 2, text("c"));
            workbook.arrange(SHEET, 1, List.of(-1, 2, 4, 3));
        });

        assertThat(column(after)).containsExactly("2", "4", "3");
        assertThat(read(after).row(2).values()).containsExactly(number("2"), text("b"), text("c"));
        assertThat(column(edited(before, workbook -> workbook.set(SHEET, 1, 0, null))))
                .containsExactly("2", "3", "4");
    }

    @Test
    void everythingElseInTheSheetStaysAsItIs() throws IOException {
        byte[] before = inSheet(numbered(3).bytes(), xml -> xml.replaceFirst(
                        "<worksheet ",
                        "<worksheet xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                + " mc:Ignorable=\"x14ac\" xmlns:x14ac=\"http://schemas.microsoft.com/x14ac\" ")
                .replace("<sheetData>", "<cols ><col min='1' max=\"1\" width=\"12.5\" /></cols>\n<sheetData>")
                .replaceFirst("<row ", "<row x14ac:dyDescent='0.25' ")
                .replace(
                        "</worksheet>",
                        "<pageSetup\n orientation=\"landscape\"/><extLst><ext uri=\"{1}\"><any:thing"
                                + " xmlns:any=\"urn:any\" ref=\"A1:A3\">é &amp; &#10;</any:thing></ext></extLst>"
                                + "</worksheet>"));

        byte[] after = edited(before, workbook -> workbook.set(SHEET, 2, 0, number("7")));

        assertThat(sheetXml(after))
                .isEqualTo(
                        sheetXml(before).replaceFirst("<c r=\"A2\"[^>]*><v>2.0</v>", "<c r=\"A2\" s=\"0\"><v>7</v>"));
    }

    @Test
    void allOtherPartsStayByteForByte() throws IOException {
        byte[] before = RawWorkbook.of(
                        numbered(3).sheet("Other").set("Other", "A1", "x").bytes())
                .add("xl/media/image1.png", "image/png", "not really an image")
                .bytes();

        byte[] after = edited(before, workbook -> {
            workbook.set(SHEET, 2, 0, text("new"));
            workbook.arrange(SHEET, 1, List.of(3, 2, 1));
        });

        RawWorkbook then = RawWorkbook.of(before);
        RawWorkbook now = RawWorkbook.of(after);
        assertThat(now.names()).isEqualTo(then.names());
        now.names().stream()
                .filter(name -> !name.equals(ZippedWorkbook.FIRST_SHEET))
                .forEach(name -> assertThat(now.part(name)).as(name).isEqualTo(then.part(name)));
    }

    @Test
    void prefixedElementsAreEdited() throws IOException {
        byte[] before = inSheet(numbered(3).bytes(), xml -> xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                .replace(" xmlns=", " xmlns:x="));

        byte[] after = edited(before, workbook -> {
            workbook.set(SHEET, 2, 0, text("new"));
            workbook.set(SHEET, 5, 1, number("1"));
            workbook.arrange(SHEET, 1, List.of(3, 2, 1, 5));
        });

        assertThat(column(after)).containsExactly("3", "new", "1");
    }

    @Test
    void aSheetWithoutRowsIsFilled() throws IOException {
        byte[] before = TestWorkbook.empty().sheet(SHEET).bytes();

        byte[] after = edited(before, workbook -> workbook.set(SHEET, 3, 1, text("new")));

        assertThat(read(after).cell(3, 1)).isEqualTo(text("new"));
        assertThat(sheetXml(after)).contains("<dimension ref=\"B3\"/>");
    }

    @Test
    void theDimensionIsThatOfTheCells() throws IOException {
        assertThat(sheetXml(edited(numbered(3).bytes(), workbook -> {
                    workbook.arrange(SHEET, 1, List.of(1, 2, -2, -2, 3));
                    workbook.set(SHEET, 2, 27, text("wide"));
                })))
                .contains("<dimension ref=\"A1:AB5\"/>");
    }

    @Test
    void dropDownsAndFormatsGrowWithTheRowsTheyCover() throws IOException {
        String ranges =
                "<conditionalFormatting sqref=\"B2:B3 C2\"><cfRule type=\"expression\" priority=\"1\"><formula>1"
                        + "</formula></cfRule></conditionalFormatting><dataValidations count=\"2\"><dataValidation sqref=\"A2:A3\"/>"
                        + "<dataValidation sqref=\"A2:A3 D1:D2 E2:E500\"/></dataValidations>";
        String extension = "<extLst><ext><x14:dataValidations xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\">"
                + "<x14:dataValidation><xm:sqref>F2:F3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
        byte[] before = inSheet(numbered(3).bytes(), xml -> xml.replace("</sheetData>", "</sheetData>" + ranges)
                .replace("</worksheet>", extension + "</worksheet>"));

        String added = sheetXml(edited(before, workbook -> workbook.arrange(SHEET, 2, List.of(2, 3, -3, -3))));
        String removed = sheetXml(edited(before, workbook -> workbook.arrange(SHEET, 2, List.of(3))));

        assertThat(added)
                .contains(
                        "sqref=\"B2:B5 C2\"",
                        "sqref=\"A2:A5\"",
                        "sqref=\"A2:A5 D1:D2 E2:E500\"",
                        "<xm:sqref>F2:F5</xm:sqref>");
        assertThat(removed).contains(ranges, extension);
    }

    @Test
    void linksMoveWithTheirRows() throws IOException {
        byte[] before = inSheet(
                numbered(4).bytes(),
                xml -> xml.replace(
                        "</sheetData>",
                        "</sheetData><hyperlinks><hyperlink ref=\"A2\" location=\"two\"/><hyperlink ref=\"A3:B3\""
                                + " location=\"three\"></hyperlink></hyperlinks>"));

        assertThat(sheetXml(edited(before, workbook -> workbook.arrange(SHEET, 1, List.of(4, 3, 1)))))
                .contains("<hyperlinks><hyperlink ref=\"A2:B2\" location=\"three\"></hyperlink></hyperlinks>");
        assertThat(sheetXml(edited(before, workbook -> workbook.arrange(SHEET, 2, List.of(4)))))
                .doesNotContain("hyperlink");
        byte[] none = inSheet(numbered(2).bytes(), xml -> xml.replace("</sheetData>", "</sheetData><hyperlinks/>"));
        assertThat(sheetXml(edited(none, workbook -> workbook.arrange(SHEET, 1, List.of(2, 1)))))
                .contains("<hyperlinks/><pageMargins");
    }

    @Test
    void mergedCellsDoNotMove() throws IOException {
        byte[] before = numbered(6).merge(SHEET, "B2:C2").merge(SHEET, "B5:C6").bytes();

        assertThatThrownBy(() -> edited(before, workbook -> workbook.arrange(SHEET, 4, List.of(5, 4, 6))))
                .isInstanceOf(IOException.class)
                .hasMessage("the rows of Fit can't move, because cells are merged in B5:C6");
        assertThatThrownBy(() -> edited(before, workbook -> workbook.arrange(SHEET, 3, List.of(3, 4, 5))))
                .isInstanceOf(IOException.class);
        assertThat(column(edited(before, workbook -> workbook.arrange(SHEET, 3, List.of(4, 3, 5, 6, -6)))))
                .containsExactly("1", "2", "4", "3", "5", "6");
    }

    @Test
    void columnsOfTablesAreNamedLikeTheirHeadings() throws IOException {
        byte[] before = numbered(4)
                .set(SHEET, "A2", "Id")
                .set(SHEET, "B2", "Points")
                .change(whole ->
                        whole.getSheet(SHEET).createTable(new AreaReference("A2:B4", SpreadsheetVersion.EXCEL2007)))
                .bytes();

        XSSFSheet sheet = open(edited(before, workbook -> {
                    workbook.set(SHEET, 2, 1, text("Points & \"more\""));
                    workbook.arrange(SHEET, 3, List.of(4, 3));
                }))
                .getSheet(SHEET);

        assertThat(sheet.getTables().get(0).getColumns())
                .extracting(XSSFTableColumn::getName)
                .containsExactly("Id", "Points & \"more\"");
        assertThatThrownBy(() -> edited(before, workbook -> workbook.arrange(SHEET, 1, List.of(2, 1, 3, 4))))
                .isInstanceOf(IOException.class)
                .hasMessage("the rows of Fit can't move, because row 2 is the heading of a table");
    }

    @Test
    void cellsThatLoseTheirSharedFormulaKeepTheirValues() throws IOException {
        byte[] before = inSheet(numbered(4).bytes(), xml -> xml.replaceAll(
                        "<c r=\"A([234])\"[^>]*>", "<c r=\"A$1\"><f t=\"shared\" si=\"0\"/>")
                .replace(
                        "<c r=\"A2\"><f t=\"shared\" si=\"0\"/>",
                        "<c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A4\">A1+1</f>"));

        String overwritten = sheetXml(edited(before, workbook -> workbook.set(SHEET, 2, 0, number("2"))));
        String moved = sheetXml(edited(before, workbook -> workbook.arrange(SHEET, 2, List.of(3, 2, 4))));
        String kept = sheetXml(edited(before, workbook -> workbook.set(SHEET, 4, 0, number("4"))));

        assertThat(overwritten).doesNotContain("<f");
        assertThat(moved).contains("<c r=\"A3\"><f>A1+1</f><v>2.0</v></c>").doesNotContain("shared");
        assertThat(kept).contains("ref=\"A2:A4\"", "<c r=\"A3\"><f t=\"shared\" si=\"0\"/>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOrderOfCalculationIsDroppedIfFormulasMove(boolean moves) throws IOException {
        byte[] before = RawWorkbook.of(numbered(3).formula(SHEET, "B3", "A3*2").bytes())
                .add(
                        "xl/calcChain.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
                        "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<c r=\"B3\" i=\"1\"/></calcChain>")
                .link(
                        "rId99",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain",
                        "calcChain.xml")
                .bytes();

        RawWorkbook after = RawWorkbook.of(
                edited(before, workbook -> workbook.arrange(SHEET, 1, moves ? List.of(3) : List.of(2, 1, 3))));

        assertThat(after.names().contains("xl/calcChain.xml")).isEqualTo(!moves);
        assertThat(after.xml(RawWorkbook.TYPES).contains("calcChain")).isEqualTo(!moves);
        assertThat(after.xml(RawWorkbook.WORKBOOK_LINKS).contains("calcChain")).isEqualTo(!moves);
        assertThat(after.xml(RawWorkbook.WORKBOOK_LINKS)).contains("worksheet");
    }

    @Test
    void aStrictWorkbookStaysStrict() throws IOException {
        byte[] before = RawWorkbook.of(numbered(2).set(SHEET, "B1", DAY).bytes())
                .changeAll(xml -> xml.replaceAll(
                        "\"http://schemas.openxmlformats.org/(spreadsheetml|officeDocument|drawingml)/2006/",
                        "\"http://purl.oclc.org/ooxml/$1/"))
                .bytes();

        byte[] after = edited(before, workbook -> {
            workbook.arrange(SHEET, 1, List.of(2, 1));
            workbook.set(SHEET, 1, 1, new CellValue.Date(DAY));
        });

        assertThat(sheetXml(after)).contains("http://purl.oclc.org/ooxml/spreadsheetml/main");
        assertThat(Arrays.asList(read(after).cell(1, 1), read(after).cell(2, 1)))
                .containsOnly(new CellValue.Date(DAY));
    }

    @Test
    void aSheetOfTheLargestSizeIsEdited() throws IOException {
        int rows = 5_000;
        StringBuilder data = new StringBuilder("<sheetData>");
        for (int row = 1; row <= rows; row++) {
            data.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 46; column++) {
                data.append("<c r=\"").append(CellReference.convertNumToColString(column));
                data.append(row)
                        .append("\" s=\"0\"><v>")
                        .append(row * column % 997)
                        .append("</v></c>");
            }
            data.append("</row>");
        }
        byte[] before = inSheet(
                numbered(1).bytes(), xml -> xml.replaceFirst("<sheetData>.*</sheetData>", data + "</sheetData>"));
        List<Integer> order = IntStream.rangeClosed(0, rows - 1)
                .mapToObj(index -> rows - index)
                .toList();

        SheetGrid after = read(edited(before, workbook -> {
            workbook.arrange(SHEET, 1, order);
            order.forEach(row -> workbook.set(SHEET, row, 45, text("edited " + row)));
        }));

        assertThat(after.rows()).hasSize(rows);
        assertThat(after.cell(1, 1)).isEqualTo(number("15"));
        assertThat(after.cell(rows, 44)).isEqualTo(number("44"));
        assertThat(after.cell(4_711, 45)).isEqualTo(text("edited 4711"));
    }

    @Test
    void unknownSheetsAndComputedValuesAreRefused() throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(numbered(1).bytes());

        assertThatThrownBy(() -> workbook.set("Fat", 1, 0, null)).hasMessage("Fat");
        assertThatThrownBy(() -> workbook.set(SHEET, 1, 0, new CellValue.Computed("=A1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> workbook.set(SHEET, 0, 0, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void brokenSheetsAreRefused() {
        for (String broken : List.of("<!-- x --><row r=\"1\"/>", "<row r=\"1\">", "<row r=\"2\"/><row r=\"1\"/>")) {
            byte[] before = inSheet(numbered(1).bytes(), xml -> xml.replaceFirst("<row.*</row>", broken));

            assertThatThrownBy(() -> edited(before, workbook -> workbook.set(SHEET, 1, 0, null)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] edited(byte[] before, Edit edit) throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(before);
        edit.on(workbook);
        return workbook.bytes();
    }

    private interface Edit {
        void on(EditedWorkbook workbook);
    }

    /** A sheet whose first column has the number of each row. */
    private static TestWorkbook numbered(int rows) {
        TestWorkbook workbook = TestWorkbook.empty().sheet(SHEET);
        IntStream.rangeClosed(1, rows).forEach(row -> workbook.set(SHEET, "A" + row, row));
        return workbook;
    }

    private static SheetGrid read(byte[] bytes) {
        Problems problems = new Problems();
        List<SheetGrid> sheets = new WorkbookReader(problems).read("a.xlsx", bytes);
        assertThat(problems.all()).isEmpty();
        return sheets.get(0);
    }

    private static List<String> column(byte[] bytes) {
        return read(bytes).rows().values().stream()
                .flatMap(row -> Stream.ofNullable(row.get(0)))
                .map(cell -> cell instanceof CellValue.Text text ? text.text() : cell.shown())
                .toList();
    }

    private static byte[] inSheet(byte[] workbook, UnaryOperator<String> change) {
        return RawWorkbook.of(workbook)
                .change(ZippedWorkbook.FIRST_SHEET, change)
                .bytes();
    }

    private static String sheetXml(byte[] workbook) {
        return RawWorkbook.of(workbook).xml(ZippedWorkbook.FIRST_SHEET);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static CellValue text(String text) {
        return new CellValue.Text(text);
    }

    private static CellValue number(String number) {
        return new CellValue.Decimal(new BigDecimal(number));
    }
}
