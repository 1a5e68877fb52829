package dev.winnow.policy.workbook.writing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the input help of a page: prompts, drop-downs and limits. */
final class InputWriter {

    private static final int SPARE_ROWS = 500;
    private static final int LONGEST_TITLE = 32;

    private final Page page;
    private final XSSFSheet sheet;
    private final Map<List<String>, String> lists;
    private final int first;
    private final int last;

    /** @param lists the formulas of the cells with the values of long lists */
    InputWriter(Page page, XSSFSheet sheet, Map<List<String>, String> lists) {
        this.page = page;
        this.sheet = sheet;
        this.lists = lists;
        this.first = page.headingRow();
        this.last = Math.min(Math.max(page.grid().lastRow(), first) + SPARE_ROWS, WorkbookLimits.ROWS) - 1;
    }

    void write() {
        for (int column = 0; column < page.columns().size(); column++) {
            ColumnInput input = page.columns().get(column).input();
            if (input != null) {
                write(column, input);
            }
        }
    }

    private void write(int column, ColumnInput input) {
        DataValidationConstraint constraint = constraint(column, input.check());
        XSSFDataValidation validation = (XSSFDataValidation) sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(first, last, column, column));
        String title = title(column);
        validation.setEmptyCellAllowed(true);
        validation.createPromptBox(title, input.prompt());
        validation.setShowPromptBox(true);
        validation.createErrorBox(title, input.prompt());
        validation.setShowErrorBox(isStrict(input.check()));
        if (input.check() instanceof InputCheck.OneOf) {
            // POI names it the wrong way round for this format: the arrow is shown.
            validation.setSuppressDropDownArrow(true);
        }
        sheet.addValidationData(validation);
    }

    private static boolean isStrict(InputCheck check) {
        return check.match(new InputCheck.Functions<>(
                InputCheck.OneOf::only, number -> true, length -> true, once -> true, any -> false));
    }

    private DataValidationConstraint constraint(int column, InputCheck check) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        return check.match(new InputCheck.Functions<>(
                oneOf -> list(oneOf, helper),
                number -> helper.createNumericConstraint(
                        number.whole() ? ValidationType.INTEGER : ValidationType.DECIMAL,
                        OperatorType.BETWEEN,
                        number.least().toPlainString(),
                        number.most().toPlainString()),
                length -> helper.createTextLengthConstraint(
                        OperatorType.BETWEEN, String.valueOf(length.least()), String.valueOf(length.most())),
                once -> once(column, once, helper),
                any -> any(helper)));
    }

    private DataValidationConstraint list(InputCheck.OneOf oneOf, DataValidationHelper helper) {
        if (oneOf.fits()) {
            return helper.createExplicitListConstraint(oneOf.values().toArray(String[]::new));
        }
        String cells = lists.get(oneOf.values());
        return cells == null ? any(helper) : helper.createFormulaListConstraint(cells);
    }

    private DataValidationConstraint once(int column, InputCheck.Once once, DataValidationHelper helper) {
        String letter = CellReference.convertNumToColString(column);
        String cell = letter + (first + 1);
        String all = "$" + letter + "$" + (first + 1) + ":$" + letter + "$" + (last + 1);
        return helper.createCustomConstraint(
                "AND(LEN(" + cell + ")<=" + once.longest() + ",COUNTIF(" + all + "," + cell + ")=1)");
    }

    private static DataValidationConstraint any(DataValidationHelper helper) {
        return helper.createTextLengthConstraint(
                OperatorType.BETWEEN, "0", String.valueOf(WorkbookLimits.CELL_CHARACTERS));
    }

    private String title(int column) {
        String title = page.grid().cell(page.headingRow(), column) instanceof CellValue.Text text ? text.text() : "";
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
