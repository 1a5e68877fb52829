package dev.winnow.policy;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.TextCorrection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports sheets that are neither a table nor known by name, each with one problem, and names the probable cause. */
final class UnknownSheets {

    private static final String EXPECTED =
            "a decision table, Read me or one of " + String.join(", ", DefinitionSheets.names());

    private final Set<String> present;
    private final Problems problems;
    private final Set<String> renamed = new HashSet<>();

    /** @param present the names of the definition sheets there are */
    UnknownSheets(Set<String> present, Problems problems) {
        this.present = Set.copyOf(present);
        this.problems = problems;
    }

    void report(SheetGrid sheet) {
        String meant = DefinitionSheets.withHeadingsOf(sheet);
        if (meant != null && present.contains(meant)) {
            problems.addWithFix(
                    ProblemKind.LAYOUT,
                    sheet.whole(),
                    "each definition sheet once",
                    "a second sheet with the headings of " + meant,
                    "deleting this sheet");
            return;
        }
        if (meant == null) {
            meant = meantByName(sheet.name());
        }
        if (meant != null) {
            renamed.add(meant);
            problems.add(ProblemKind.LAYOUT, sheet.whole(), EXPECTED, Quoted.of(sheet.name()), meant);
        } else if (isTableWithoutName(sheet)) {
            problems.addWithFix(
                    ProblemKind.LAYOUT,
                    sheet.whole(),
                    "RuleTable and the table's name in column A, above the row with CONDITION and ACTION",
                    "neither",
                    "copying that cell from another table and changing the name");
        } else {
            problems.addWithFix(
                    ProblemKind.LAYOUT,
                    sheet.whole(),
                    EXPECTED,
                    "a sheet without a table (no cell with RuleTable in column A)",
                    "deleting the sheet, or moving its notes to the sheet " + DefinitionSheets.READ_ME);
        }
    }

    /** The definition sheets that one of the reported sheets was probably meant to be. */
    Set<String> renamed() {
        return Set.copyOf(renamed);
    }

    private @Nullable String meantByName(String name) {
        List<String> missing = new ArrayList<>(DefinitionSheets.names());
        missing.removeAll(present);
        String clean = TextCorrection.clean(name);
        String letters = clean.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (letters.equals("readme")) {
            return DefinitionSheets.READ_ME;
        }
        missing.add(DefinitionSheets.READ_ME);
        return Suggestion.closest(clean, missing);
    }

    private static boolean isTableWithoutName(SheetGrid sheet) {
        return sheet.rows().values().stream()
                .map(cells -> cells.get(0))
                .anyMatch(new CellValue.Text("RuleSet")::equals);
    }
}
