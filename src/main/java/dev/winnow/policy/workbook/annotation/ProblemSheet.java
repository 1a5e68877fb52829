package dev.winnow.policy.workbook.annotation;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.workbook.writing.PageWriter;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Inserts the list of problems as the first sheet of a workbook. */
final class ProblemSheet {

    private final XSSFWorkbook workbook;

    ProblemSheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static boolean matches(XSSFSheet sheet) {
        return ProblemPage.matches(sheet.getSheetName(), text(sheet, 0), text(sheet, ProblemPage.FIRST_ROW - 2));
    }

    private static String text(XSSFSheet sheet, int row) {
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    void write(String file, List<Problem> problems) {
        XSSFSheet sheet = new PageWriter(workbook).write(ProblemPage.of(freeName(), file, problems));
        for (int index = 0; index < Math.min(problems.size(), ProblemPage.MAX); index++) {
            link(sheet, ProblemPage.FIRST_ROW - 1 + index, problems.get(index));
        }
        // Rows to repeat are stored by the sheet's number, which changes.
        sheet.setRepeatingRows(null);
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        workbook.forEach(other -> other.setSelected(false));
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    private String freeName() {
        String name = ProblemPage.NAME;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = ProblemPage.NAME + " (" + number + ")";
        }
        return name;
    }

    private void link(XSSFSheet sheet, int row, Problem problem) {
        XSSFSheet there = workbook.getSheet(problem.source().sheet());
        if (there == null) {
            return;
        }
        CellAddress cell = AnnotatedWorkbook.place(problem.source());
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(new CellReference(there.getSheetName(), cell.getRow(), cell.getColumn(), false, false)
                .formatAsString());
        sheet.getRow(row).getCell(ProblemPage.PLACE_COLUMN).setHyperlink(link);
    }
}
