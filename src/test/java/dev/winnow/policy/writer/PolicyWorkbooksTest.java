package dev.winnow.policy.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.table.DecisionTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PolicyWorkbooksTest {

    private final Policy policy = TestPolicy.compiled();

    @Test
    void aTableComesWithAReadMe() throws IOException {
        XSSFWorkbook workbook = workbook(policy, "Fit");

        assertThat(workbook.getSheetName(0)).isEqualTo("Read me");
        assertThat(workbook.getSheetName(1)).isEqualTo("Fit");
        assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        assertThat(workbook.getActiveSheetIndex()).isEqualTo(1);
        assertThat(texts(workbook.getSheetAt(0)))
                .contains("Industry, one of")
                .contains("One or more values, with commas between; the fact must be one of them."
                        + " Example: fintech, saas");
    }

    @Test
    void technicalRowsAreHiddenAndGroupedAndLabelsStayInView() throws IOException {
        XSSFSheet sheet = workbook(policy, "Fit").getSheet("Fit");

        for (int row : List.of(3, 4, 5, 8, 9, 10, 11)) {
            assertThat(sheet.getRow(row - 1).getZeroHeight()).as("row %s", row).isTrue();
            assertThat(sheet.getRow(row - 1).getOutlineLevel()).isEqualTo(1);
        }
        for (int row : List.of(1, 2, 6, 7, 12, 13)) {
            assertThat(sheet.getRow(row - 1).getZeroHeight()).as("row %s", row).isFalse();
        }
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 12);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }

    @Test
    void listsOfferValuesButTakeSeveral() throws IOException {
        XSSFDataValidation industry = input(workbook(policy, "Fit"), "Fit", 1);

        assertThat(industry.getValidationConstraint().getExplicitListValues())
                .containsExactly("fintech", "saas", "retail", "gambling");
        assertThat(industry.getShowErrorBox()).isFalse();
        assertThat(industry.getPromptBoxText())
                .isEqualTo("One of: fintech, saas, retail, gambling. Several, separated by commas. Blank: any.");
    }

    @Test
    void singleValuesAreTakenFromTheList() throws IOException {
        XSSFWorkbook workbook = workbook(policy, "Routes");

        XSSFDataValidation unsubscribed = input(workbook, "Routes", 1);
        XSSFDataValidation change = input(workbook, "Routes", 3);
        XSSFDataValidation stage = input(workbook, "Routes", 4);

        assertThat(unsubscribed.getValidationConstraint().getExplicitListValues())
                .containsExactly("TRUE", "FALSE");
        assertThat(change.getValidationConstraint().getExplicitListValues())
                .containsExactly("recycle", "demote", "disqualify");
        assertThat(stage.getValidationConstraint().getExplicitListValues()).contains("MQL", "OUT");
        assertThat(List.of(unsubscribed, change, stage)).allMatch(XSSFDataValidation::getShowErrorBox);
    }

    @Test
    void numbersHaveLimits() throws IOException {
        XSSFDataValidation points = input(workbook(policy, "Fit"), "Fit", 4);

        assertThat(points.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.INTEGER);
        assertThat(points.getValidationConstraint().getFormula2()).isEqualTo("1000000");
        assertThat(points.getShowErrorBox()).isTrue();
    }

    @Test
    void listsTooLongForADropDownStandInTheReadMe() throws IOException {
        String values =
                IntStream.range(0, 60).mapToObj(number -> "industry-" + number).collect(Collectors.joining("; "));
        Policy large = TestPolicy.builder()
                .withoutTables()
                .withoutRules()
                .fact(TestFact.choice("company.industry", "Industry").allowed(values))
                .table(TestTable.score("Fit", "fit")
                        .action(TestTable.ID, "Id")
                        .condition(TestTable.LEAD, "company.industry == \"$param\"", "Industry")
                        .number("points", "Points")
                        .row("FIT-01", "industry-7", 5))
                .compiled();

        XSSFWorkbook workbook = workbook(large, "Fit");
        XSSFDataValidation industry = input(workbook, "Fit", 1);

        String area = industry.getValidationConstraint().getFormula1();
        int first = Integer.parseInt(area.replaceAll(".*\\$B\\$(\\d+):.*", "$1"));
        assertThat(area).isEqualTo("'Read me'!$B$" + first + ":$B$" + (first + 59));
        assertThat(workbook.getSheetAt(0).getRow(first - 1).getCell(1).getStringCellValue())
                .isEqualTo("industry-0");
        assertThat(workbook.getSheetAt(0).getRow(first + 58).getCell(1).getStringCellValue())
                .isEqualTo("industry-59");
        assertThat(industry.getPromptBoxText()).hasSizeLessThanOrEqualTo(255).endsWith("… Blank: any.");
    }

    private static XSSFWorkbook workbook(Policy policy, String name) throws IOException {
        DecisionTable table = policy.tables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new XSSFWorkbook(new ByteArrayInputStream(PolicyWorkbooks.table(policy, table)));
    }

    private static XSSFDataValidation input(XSSFWorkbook workbook, String sheet, int column) {
        return workbook.getSheet(sheet).getDataValidations().stream()
                .filter(input -> input.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(Objects::nonNull)
                .flatMap(row -> IntStream.range(0, 2)
                        .mapToObj(row::getCell)
                        .filter(Objects::nonNull)
                        .map(cell -> cell.getStringCellValue()))
                .toList();
    }
}
