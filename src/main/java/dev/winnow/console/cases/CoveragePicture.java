package dev.winnow.console.cases;

import dev.winnow.check.CaseResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows from left to right, cases from top to bottom: a mark where a row holds for a case.
 *
 * @param held the marks of cases that pass, as the data of a path
 * @param failing the marks of cases that fail
 * @param uncovered bars for the rows that hold for no case
 * @param borders lines between tables
 */
public record CoveragePicture(int width, int height, String held, String failing, String uncovered, String borders) {

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_CASES = 400;
    private static final int STEP = 4;
    private static final int MARK = 3;

    /** @param tables the ids of each table's rows */
    static @Nullable CoveragePicture of(List<List<String>> tables, List<CaseResult> results) {
        int rows = tables.stream().mapToInt(List::size).sum();
        if (rows == 0 || results.isEmpty() || rows > MOST_ROWS || results.size() > MOST_CASES) {
            return null;
        }
        Map<String, Integer> places = new HashMap<>();
        StringBuilder borders = new StringBuilder();
        int x = 0;
        int height = results.size() * STEP;
        for (List<String> table : tables) {
            if (x > 0) {
                borders.append("M").append(x + STEP / 2).append(" 0v").append(height);
                x += STEP * 2;
            }
            for (String row : table) {
                places.put(row, x);
                x += STEP;
            }
        }
        StringBuilder held = new StringBuilder();
        StringBuilder failing = new StringBuilder();
        List<String> covered = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            CaseResult result = results.get(index);
            StringBuilder marks = result.hasPassed() ? held : failing;
            CaseResult.Found found = result.found();
            for (String row : found == null ? List.<String>of() : found.held()) {
                Integer place = places.get(row);
                if (place != null) {
                    mark(marks, place, index * STEP, MARK);
                    covered.add(row);
                }
            }
        }
        places.keySet().removeAll(covered);
        StringBuilder uncovered = new StringBuilder();
        places.values().forEach(place -> mark(uncovered, place, 0, height));
        return new CoveragePicture(
                x, height, held.toString(), failing.toString(), uncovered.toString(), borders.toString());
    }

    private static void mark(StringBuilder marks, int x, int y, int height) {
        marks.append("M%s %sh%sv%sh-%sz".formatted(x, y, MARK, height, MARK));
    }
}
