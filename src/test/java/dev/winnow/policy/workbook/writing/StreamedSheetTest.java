package dev.winnow.policy.workbook.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.workbook.CellValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class StreamedSheetTest {

    private static final List<StreamedSheet.Heading> HEADINGS =
            List.of(new StreamedSheet.Heading("lead", 20), new StreamedSheet.Heading("points", 10));

    @Test
    void rowsAreReadAsTheyWereAdded() throws IOException {
        try (StreamedSheet sheet = new StreamedSheet("Leads", HEADINGS)) {
            for (int row = 1; row <= 500; row++) {
                assertThat(sheet.add(cells("=L-" + row, row))).isTrue();
            }
            sheet.add(Arrays.asList(null, new CellValue.Decimal(new BigDecimal("-2.5"))));

            XSSFSheet read = read(sheet);

            assertThat(read.getLastRowNum()).isEqualTo(501);
            assertThat(read.getRow(0).getCell(1).getStringCellValue()).isEqualTo("points");
            assertThat(read.getRow(500).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(read.getRow(500).getCell(0).getStringCellValue()).isEqualTo("=L-500");
            assertThat(read.getRow(500).getCell(1).getNumericCellValue()).isEqualTo(500);
            assertThat(read.getRow(501).getCell(0)).isNull();
            assertThat(read.getRow(501).getCell(1).getNumericCellValue()).isEqualTo(-2.5);
        }
    }

    @Test
    void aFullSheetHasNoNote() throws IOException {
        try (StreamedSheet sheet = new StreamedSheet("Leads", HEADINGS, 4)) {
            for (int row = 1; row <= 3; row++) {
                assertThat(sheet.add(cells("L-" + row, row))).isTrue();
            }

            assertThat(last(sheet)).isEqualTo("L-3");
        }
    }

    @Test
    void theLastRowSaysThatThereAreMore() throws IOException {
        try (StreamedSheet sheet = new StreamedSheet("Leads", HEADINGS, 4)) {
            for (int row = 1; row <= 3; row++) {
                sheet.add(cells("L-" + row, row));
            }

            assertThat(sheet.add(cells("L-4", 4))).isFalse();
            assertThat(last(sheet)).startsWith("There are more");
        }
    }

    private static List<CellValue> cells(String text, int number) {
        return List.of(new CellValue.Text(text), new CellValue.Decimal(BigDecimal.valueOf(number)));
    }

    private static String last(StreamedSheet sheet) throws IOException {
        XSSFRow last = read(sheet).getRow(3);
        return last.getCell(0).getStringCellValue();
    }

    private static XSSFSheet read(StreamedSheet sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheet.write(bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
    }
}
