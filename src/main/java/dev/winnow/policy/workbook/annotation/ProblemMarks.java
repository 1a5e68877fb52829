package dev.winnow.policy.workbook.annotation;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.CellText;
import dev.winnow.policy.workbook.writing.Styles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * Marks the problems of one sheet with colours and comments. The colour is a conditional format that always applies, so
 * that it can be removed and the cell's own format stays.
 */
final class ProblemMarks {

    private static final String CONDITION = "LEN(\"Winnow: %s\")>0";
    private static final String OURS = "LEN(\"Winnow: ";
    private static final int MAX_COLOURED = 5_000;
    private static final int MAX_COMMENTS = 2_000;
    private static final int MAX_OF_A_CELL = 20;
    private static final int LONGEST = 1_000;
    private static final int COLUMNS = 4;
    private static final int ROWS = 6;

    private final XSSFSheet sheet;
    private final XSSFSheetConditionalFormatting formats;

    ProblemMarks(XSSFSheet sheet) {
        this.sheet = sheet;
        this.formats = sheet.getSheetConditionalFormatting();
    }

    void put(Map<CellAddress, List<Problem>> problems, Map<CellAddress, CellComment> remarks) {
        removeEarlier();
        colour(problems, Severity.WARNING, CellLook.WARNING);
        colour(problems, Severity.ERROR, CellLook.ERROR);
        comment(problems, remarks);
    }

    private void removeEarlier() {
        for (int index = formats.getNumConditionalFormattings() - 1; index >= 0; index--) {
            String formula = formats.getConditionalFormattingAt(index).getNumberOfRules() == 0
                    ? null
                    : formats.getConditionalFormattingAt(index).getRule(0).getFormula1();
            if (formula != null && formula.startsWith(OURS)) {
                formats.removeConditionalFormatting(index);
            }
        }
    }

    private void colour(Map<CellAddress, List<Problem>> problems, Severity severity, CellLook look) {
        CellRangeAddress[] cells = problems.entrySet().stream()
                .filter(cell -> worst(cell.getValue()) == severity)
                .limit(MAX_COLOURED)
                .map(Map.Entry::getKey)
                .map(cell -> new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()))
                .toArray(CellRangeAddress[]::new);
        if (cells.length == 0) {
            return;
        }
        giveWay();
        XSSFConditionalFormattingRule rule =
                formats.createConditionalFormattingRule(CONDITION.formatted(severity.word()));
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        fill.setFillBackgroundColor(Styles.colour(Objects.requireNonNull(look.fill())));
        formats.addConditionalFormatting(cells, rule);
        List<CTConditionalFormatting> all = sheet.getCTWorksheet().getConditionalFormattingList();
        all.get(all.size() - 1).getCfRuleArray(0).setPriority(1);
    }

    /** Of two conditional formats for a cell, spreadsheet programs apply the one with the lower priority number. */
    private void giveWay() {
        for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingList()) {
            for (CTCfRule rule : format.getCfRuleList()) {
                rule.setPriority(Math.max(rule.getPriority(), 1) + 1);
            }
        }
    }

    private static Severity worst(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                ? Severity.ERROR
                : Severity.WARNING;
    }

    private void comment(Map<CellAddress, List<Problem>> problems, Map<CellAddress, CellComment> remarks) {
        Map<CellAddress, CellComment> all = new TreeMap<>(remarks);
        problems.entrySet().stream().limit(MAX_COMMENTS).forEach(cell -> {
            CellComment theirs = remarks.get(cell.getKey());
            String ours = CellComment.OPENING + "\n" + said(cell.getValue());
            all.put(
                    cell.getKey(),
                    theirs == null
                            ? new CellComment(CellComment.AUTHOR, ours)
                            : new CellComment(theirs.author(), theirs.text() + "\n\n" + ours));
        });
        all.forEach(this::write);
    }

    private static String said(List<Problem> problems) {
        return problems.stream()
                .limit(MAX_OF_A_CELL)
                .map(problem -> said(problem))
                .collect(Collectors.joining("\n"));
    }

    /** The problem without its place: the comment is at that place. */
    private static String said(Problem problem) {
        String whole = problem.severity().word()
                + problem.toString().substring(problem.source().toString().length());
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }

    private void write(CellAddress cell, CellComment remark) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, cell.getColumn() + 1, cell.getRow(), cell.getColumn() + 1 + COLUMNS, cell.getRow() + ROWS);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setAddress(cell);
        comment.setAuthor(remark.author());
        comment.setString(CellText.escaped(remark.text()));
    }
}
