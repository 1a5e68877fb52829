package dev.winnow.intake.file;

import dev.winnow.intake.csv.CsvRows;
import dev.winnow.problem.RequestProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the header of a table, and the rows that must fit it. */
final class Header {

    private static final int LETTERS = 26;

    private final List<String> names;

    private Header(List<String> names) {
        this.names = names;
    }

    /** @param cells the first row; null if there is none */
    static Header of(@Nullable List<String> cells, FileLimits limits) throws UnreadableFileException {
        List<String> used = new ArrayList<>(cells == null ? List.of() : cells);
        while (!used.isEmpty() && used.get(used.size() - 1).isBlank()) {
            used.remove(used.size() - 1);
        }
        if (used.isEmpty()) {
            throw new UnreadableFileException("a header and at least one lead", "none");
        }
        if (used.size() > limits.columns()) {
            throw new UnreadableFileException("at most " + limits.columns() + " columns", String.valueOf(used.size()));
        }
        return new Header(named(used));
    }

    /** Each with a name of its own: a column without one is named by its letter, a repeated name is numbered. */
    private static List<String> named(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < cells.size(); column++) {
            String given = cells.get(column).strip();
            String name = given.isEmpty() ? "column " + letter(column) : given;
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }

    List<String> names() {
        return names;
    }

    static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    /** Null for a blank row. */
    @Nullable
    LeadRow row(long number, List<String> cells, boolean mayBeShort) {
        if (cells.stream().allMatch(String::isBlank)) {
            return null;
        }
        boolean isShort = mayBeShort && cells.size() < names.size();
        if (!isShort && !CsvRows.fits(cells, names.size())) {
            String expected = names.size() + " cells, as the header has";
            return new LeadRow.Bad(number, List.of(RequestProblem.at("", expected, String.valueOf(cells.size()))));
        }
        List<String> fitting = new ArrayList<>(names.size());
        for (int column = 0; column < names.size(); column++) {
            fitting.add(column < cells.size() ? cells.get(column).strip() : "");
        }
        return new LeadRow.Cells(number, fitting);
    }

    /** {@code A}, {@code Z}, {@code AA}. */
    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }
}
