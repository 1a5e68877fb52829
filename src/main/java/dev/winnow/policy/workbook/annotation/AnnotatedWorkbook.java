package dev.winnow.policy.workbook.annotation;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.WorkbookLimits;
import dev.winnow.policy.workbook.reading.TransitionalWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import dev.winnow.policy.workbook.writing.WorkbookWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An analyst's own workbook with its problems marked at their cells. Cells, formats, comments and drop-downs are kept;
 * everything active (macros, links, controls, pictures, queries) is removed, and nothing is evaluated.
 */
public final class AnnotatedWorkbook {

    private final String file;
    private final List<Problem> problems;

    private AnnotatedWorkbook(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems.stream()
                .filter(problem -> problem.source().workbook().equals(file))
                .sorted()
                .toList();
    }

    /**
     * The workbook with the problems of this file, without earlier annotations. A file that can't be opened or is too
     * large gives a new workbook that lists the problems.
     */
    public static byte[] of(String file, byte[] workbook, List<Problem> problems) {
        AnnotatedWorkbook annotated = new AnnotatedWorkbook(file, problems);
        try {
            return annotated.isReadable(workbook)
                    ? annotated.marked(TransitionalWorkbook.of(workbook, WorkbookLimits.MARKED_BYTES))
                    : annotated.listed();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI fails in many ways on hostile files; all are handled alike.
            return annotated.listed();
        }
    }

    /** Files that the reader rejects aren't opened here either. */
    private boolean isReadable(byte[] workbook) {
        Problems found = new Problems();
        return !new WorkbookReader(found).read(file, workbook).isEmpty();
    }

    private byte[] listed() {
        return WorkbookWriter.write(List.of(ProblemPage.of(ProblemPage.NAME, file, problems)));
    }

    private byte[] marked(byte[] bytes) throws IOException {
        Map<String, Map<CellAddress, CellComment>> remarks = CellComment.all(bytes);
        try (XSSFWorkbook workbook = PlainWorkbook.open(bytes, false)) {
            removeEarlierList(workbook);
            for (XSSFSheet sheet : PlainWorkbook.sheets(workbook)) {
                mark(sheet, remarks.getOrDefault(sheet.getSheetName(), Map.of()), workbook.getSheetAt(0) == sheet);
            }
            if (workbook.getNumberOfSheets() < WorkbookLimits.SHEETS) {
                new ProblemSheet(workbook).write(file, problems);
            }
            return WorkbookWriter.bytes(workbook);
        }
    }

    private static void removeEarlierList(XSSFWorkbook workbook) {
        for (int index = workbook.getNumberOfSheets() - 1; index >= 0; index--) {
            if (ProblemSheet.matches(workbook.getSheetAt(index)) && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(index);
            }
        }
    }

    private void mark(XSSFSheet sheet, Map<CellAddress, CellComment> remarks, boolean first) {
        Map<CellAddress, List<Problem>> byCell = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Source source = problem.source();
            if (source.sheet().equals(sheet.getSheetName())
                    || first && source.sheet().isEmpty()) {
                byCell.computeIfAbsent(place(source), cell -> new ArrayList<>()).add(problem);
            }
        }
        new ProblemMarks(sheet).put(byCell, remarks);
    }

    /** The cell; for a row its first cell, for a sheet or file A1. */
    static CellAddress place(Source source) {
        return source.cell().isEmpty()
                ? new CellAddress(Math.max(source.row() - 1, 0), 0)
                : new CellAddress(source.cell());
    }
}
