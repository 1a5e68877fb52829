package dev.winnow.policy.workbook.annotation;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sheet that lists a workbook's problems. Readers of the workbook ignore it. */
public final class ProblemPage {

    static final String NAME = "Problems";
    static final int FIRST_ROW = 4;
    static final int PLACE_COLUMN = 2;
    static final int MAX = 4_000;

    private static final Pattern NAMES = Pattern.compile(NAME + "( \\(\\d+\\))?");
    private static final String TITLE = "Problems in ";
    private static final List<String> LABELS = List.of("Severity", "Kind", "Place", "Expected", "Found", "Suggestion");
    private static final List<Integer> WIDTHS = List.of(12, 20, 34, 60, 40, 30);
    private static final int LONGEST = 900;

    private ProblemPage() {}

    /** Whether a sheet is such a list, not just one of the same name. */
    public static boolean matches(SheetGrid sheet) {
        return matches(sheet.name(), text(sheet.cell(1, 0)), text(sheet.cell(FIRST_ROW - 1, 0)));
    }

    /** @param title the text of A1 */
    static boolean matches(String sheet, String title, String label) {
        return NAMES.matcher(sheet).matches() && title.startsWith(TITLE) && label.equals(LABELS.get(0));
    }

    private static String text(@Nullable CellValue cell) {
        return cell instanceof CellValue.Text text ? text.text() : "";
    }

    /** @param problems in the order to list them; those beyond {@link #MAX} are only counted */
    static Page of(String name, String file, List<Problem> problems) {
        GridBuilder grid = new GridBuilder(file, name);
        Map<Integer, List<CellLook>> looks = new HashMap<>();
        looks.put(grid.texts(TITLE + file), List.of(CellLook.TITLE));
        looks.put(grid.texts(summary(problems)), List.of(CellLook.SENTENCE));
        grid.texts(LABELS.toArray(String[]::new));
        for (Problem problem : problems.subList(0, Math.min(problems.size(), MAX))) {
            boolean error = problem.severity() == Severity.ERROR;
            CellLook place = problem.source().sheet().isEmpty() ? CellLook.TEXT : CellLook.LINK;
            int row = grid.texts(
                    problem.severity().word(),
                    problem.kind().word(),
                    clipped(problem.source().toString()),
                    clipped(problem.expected()),
                    clipped(problem.found()),
                    clipped(problem.suggestion()));
            looks.put(row, List.of(error ? CellLook.ERROR : CellLook.WARNING, CellLook.TEXT, place, CellLook.TEXT));
        }
        if (problems.size() > MAX) {
            grid.texts("and " + (problems.size() - MAX) + " more");
        }
        List<Page.Column> columns = new ArrayList<>();
        WIDTHS.forEach(width -> columns.add(new Page.Column(width, CellLook.ID_HEADING, CellLook.TEXT, null)));
        return new Page(grid.build(), columns, looks, FIRST_ROW - 1, Map.of());
    }

    private static String summary(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return counted(errors, "error") + ", " + counted(problems.size() - errors, "warning")
                + ". Correct the coloured cells and upload the workbook again; this sheet is ignored.";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String clipped(@Nullable String text) {
        String shown = text == null ? "" : text;
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
