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

/** Turns formulas that reach out of their workbook into texts. The others stay as they were; none is parsed. */
final class PlainFormulas {

    /** Of other workbooks and of tables, which aren't kept, and of other programs. */
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

    /** @param shared numbers of shared formulas that were turned into texts where they stand first */
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
