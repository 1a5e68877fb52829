package dev.winnow.policy.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Marking takes far more memory than reading, so it has a limit of its own. */
@Tag("slow")
class LargeWorkbookTest {

    private static final Problem PROBLEM =
            new Problem(ProblemKind.VALUE, new Source("fit.xlsx", "Fit", 2, "B2"), "a whole number", "\"many\"");

    @Test
    void aWorkbookTooLargeToBeMarkedComesBackAsAList() throws IOException {
        assertThat(sheets(5_000, 20)).containsExactly("Problems", "Fit");
        assertThat(sheets(5_000, 40)).containsExactly("Problems");
    }

    private static List<String> sheets(int rows, int columns) throws IOException {
        byte[] annotated = AnnotatedWorkbook.of("fit.xlsx", workbook(rows, columns), List.of(PROBLEM));
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            return IntStream.range(0, read.getNumberOfSheets())
                    .mapToObj(read::getSheetName)
                    .toList();
        }
    }

    private static byte[] workbook(int rows, int columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Fit");
            for (int number = 0; number < rows; number++) {
                XSSFRow row = sheet.createRow(number);
                for (int column = 0; column < columns; column++) {
                    row.createCell(column).setCellValue(number * column % 1000);
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
