package dev.winnow.policy;

import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds sheets that are in the files twice, as after copying a workbook within its folder, and reports them once for
 * each pair of workbooks.
 */
final class CopiedSheets {

    /** A copy has a longer name: {@code fit - Copy.xlsx}, {@code fit (2).xlsx}. */
    private static final Comparator<SheetGrid> ORIGINALS_FIRST = Comparator.<SheetGrid>comparingInt(
                    sheet -> sheet.workbook().length())
            .thenComparing(SheetGrid::workbook);

    private final List<SheetGrid> sheets;
    private final Problems problems;

    /** The copied sheets of each pair of workbooks. */
    private final Map<Pair, List<SheetGrid>> copied = new LinkedHashMap<>();

    private CopiedSheets(List<SheetGrid> sheets, Problems problems) {
        this.sheets = sheets;
        this.problems = problems;
    }

    private record Pair(String copy, String original) {}

    /** The sheets without copies. */
    static List<SheetGrid> removeFrom(List<SheetGrid> sheets, Problems problems) {
        return new CopiedSheets(sheets, problems).removed();
    }

    private List<SheetGrid> removed() {
        Map<String, SheetGrid> originals = new HashMap<>();
        List<SheetGrid> all = new ArrayList<>(sheets);
        all.sort(ORIGINALS_FIRST);
        for (SheetGrid sheet : all) {
            SheetGrid original = originals.putIfAbsent(DraftSheets.identity(sheet), sheet);
            if (original != null && isCopy(sheet, original)) {
                copied.computeIfAbsent(new Pair(sheet.workbook(), original.workbook()), pair -> new ArrayList<>())
                        .add(sheet);
            }
        }
        copied.forEach(this::report);
        List<SheetGrid> rest = new ArrayList<>(sheets);
        copied.values().forEach(rest::removeAll);
        return rest;
    }

    /** Whether at least half of the rows of the shorter sheet are on the other, too. */
    private static boolean isCopy(SheetGrid sheet, SheetGrid original) {
        if (sheet.name().equals(DefinitionSheets.READ_ME)) {
            return false;
        }
        Set<String> keys = keys(sheet);
        Set<String> others = keys(original);
        long shared = keys.stream().filter(others::contains).count();
        return shared > 0 && 2 * shared >= Math.min(keys.size(), others.size());
    }

    private static Set<String> keys(SheetGrid sheet) {
        return PolicyListing.listing(sheet).rows().stream().map(ListedRow::key).collect(Collectors.toSet());
    }

    private void report(Pair pair, List<SheetGrid> copies) {
        String names = copies.stream().map(SheetGrid::name).collect(Collectors.joining(", "));
        if (pair.copy.equals(pair.original)) {
            copies.forEach(copy -> problems.addWithFix(
                    ProblemKind.DUPLICATE,
                    copy.whole(),
                    "each table once",
                    "a copy of " + PolicyListing.listing(copy).name() + " with the same row ids",
                    "deleting one of the two sheets, or giving this one another name after RuleTable and new row ids"));
            return;
        }
        boolean whole = sheets.stream()
                .filter(sheet -> sheet.workbook().equals(pair.copy))
                .allMatch(sheet -> copies.contains(sheet) || sheet.name().equals(DefinitionSheets.READ_ME));
        problems.addWithFix(
                ProblemKind.DUPLICATE,
                Source.file(pair.copy),
                "each sheet in one workbook",
                (whole ? "a copy of " + pair.original + ": " : "sheets that are also in " + pair.original + ": ")
                        + names,
                whole ? "moving one of the two files out of the folder" : "deleting them in one of the two workbooks");
    }
}
