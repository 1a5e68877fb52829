package dev.winnow.policy.workbook.annotation;

import dev.winnow.policy.workbook.writing.CellText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;

/** Replaces formulas that refer outside their workbook by text. Other formulas stay; none is parsed. */
final class PlainFormulas {

    /** References to other workbooks, to tables, which aren't kept, and to other programs. */
    private static final Pattern REACHING_OUT = Pattern.compile("[\\[|]");

    private static final int LONGEST_SHOWN = 200;

    private PlainFormulas() {}

    static void keep(XSSFSheet sheet) {
        Set<Long> shared = new HashSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    keep((XSSFCell) cell, shared);
                }
            }
        }
    }

    /** @param shared numbers of shared formulas whose first cell was replaced by text */
    private static void keep(XSSFCell cell, Set<Long> shared) {
        CTCellFormula formula = cell.getCTCell().getF();
        if (formula == null) {
            return;
        }
        String text = formula.getStringValue();
        boolean reachesOut = REACHING_OUT.matcher(text).find();
        if (reachesOut && formula.isSetSi()) {
            shared.add(formula.getSi());
        }
        if (reachesOut || formula.isSetSi() && shared.contains(formula.getSi())) {
            cell.getCTCell().unsetF();
            String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
            cell.setCellValue(CellText.escaped("=" + shown));
        }
    }
}
