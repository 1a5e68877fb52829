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
import org.jspecify.annotations.Nullable;

/** Writes what helps to fill in the columns of a page: prompts, drop-downs and limits. */
final class InputWriter {

    private static final int SPARE_ROWS = 500;
    private static final int LONGEST_TITLE = 32;

    private final Page page;
    private final XSSFSheet sheet;
    private final Map<List<String>, String> lists;
    private final int first;
    private final int last;

    /** @param lists where the values of long lists stand, as formulas */
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
        if (constraint == null) {
            return;
        }
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
        return check instanceof InputCheck.OneOf list ? list.only() : !(check instanceof InputCheck.Any);
    }

    private @Nullable DataValidationConstraint constraint(int column, InputCheck check) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        if (check instanceof InputCheck.OneOf list) {
            if (list.fits()) {
                return helper.createExplicitListConstraint(list.values().toArray(String[]::new));
            }
            String cells = lists.get(list.values());
            return cells == null ? any(helper) : helper.createFormulaListConstraint(cells);
        }
        if (check instanceof InputCheck.Number number) {
            return helper.createNumericConstraint(
                    number.whole() ? ValidationType.INTEGER : ValidationType.DECIMAL,
                    OperatorType.BETWEEN,
                    number.least().toPlainString(),
                    number.most().toPlainString());
        }
        if (check instanceof InputCheck.Length length) {
            return helper.createTextLengthConstraint(
                    OperatorType.BETWEEN, String.valueOf(length.least()), String.valueOf(length.most()));
        }
        if (check instanceof InputCheck.Once once) {
            String letter = CellReference.convertNumToColString(column);
            String cell = letter + (first + 1);
            String all = "$" + letter + "$" + (first + 1) + ":$" + letter + "$" + (last + 1);
            return helper.createCustomConstraint(
                    "AND(LEN(" + cell + ")<=" + once.longest() + ",COUNTIF(" + all + "," + cell + ")=1)");
        }
        return any(helper);
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
