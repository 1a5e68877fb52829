package dev.winnow.policy;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.DimensionSheet;
import dev.winnow.policy.definition.GradeSheet;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.LimitSheet;
import dev.winnow.policy.listing.DefinitionListing;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.TableListing;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.annotation.ProblemPage;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every readable sheet of a policy's workbooks as a listing; the policy needn't compile.
 *
 * @param sheets in order of workbook name, then sheet
 * @param unreadable what couldn't be read, or only in part
 * @param lost the workbooks that couldn't be read at all
 */
public record PolicyListing(List<Listing> sheets, List<Problem> unreadable, Set<String> lost) {

    private static final Map<String, Entries> DEFINITIONS = Map.of(
            VocabularySheet.NAME, new Entries(SheetKind.VOCABULARY, VocabularySheet.LABELS.get(0)),
            DimensionSheet.NAME, new Entries(SheetKind.DIMENSIONS, DimensionSheet.LABELS.get(0)),
            GradeSheet.NAME, new Entries(SheetKind.GRADES, GradeSheet.LABELS.get(0)),
            LadderSheet.NAME, new Entries(SheetKind.LADDER, LadderSheet.LABELS.get(0)),
            LimitSheet.NAME, new Entries(SheetKind.LIMITS, LimitSheet.LABELS.get(0)),
            CaseSheet.NAME, new Entries(SheetKind.CASES, CaseSheet.CASE));

    /** @param key the label of the column that identifies entries */
    private record Entries(SheetKind kind, String key) {}

    public PolicyListing {
        sheets = List.copyOf(sheets);
        unreadable = List.copyOf(unreadable);
        lost = Set.copyOf(lost);
    }

    public static PolicyListing of(PolicyFiles files) {
        Problems problems = Problems.ofAccepted();
        WorkbookReader reader = new WorkbookReader(problems);
        List<Listing> sheets = new ArrayList<>();
        Set<String> lost = new HashSet<>();
        Problems unknown = new Problems();
        files.workbooks().forEach((name, bytes) -> {
            List<SheetGrid> grids = reader.read(name, bytes);
            if (grids.isEmpty()) {
                lost.add(name);
            }
            for (SheetGrid grid : grids) {
                if (!ProblemPage.matches(grid)) {
                    Listing listing = listing(grid);
                    sheets.add(listing);
                    if (listing.kind() == SheetKind.UNKNOWN) {
                        reportUnknown(grid, unknown);
                    }
                }
            }
        });
        problems.all().stream()
                .filter(PolicyListing::makesUnreadable)
                .forEach(problem -> unknown.addAll(List.of(problem)));
        return new PolicyListing(sheets, unknown.all(), lost);
    }

    /** Any sheet, valid or not. */
    public static Listing listing(SheetGrid sheet) {
        Entries entries = DEFINITIONS.get(sheet.name());
        if (entries != null) {
            return DefinitionListing.of(sheet, entries.kind(), entries.key());
        }
        if (sheet.name().equals(DefinitionSheets.READ_ME)) {
            return whole(sheet, SheetKind.READ_ME);
        }
        Listing table = TableListing.of(sheet);
        return table != null ? table : whole(sheet, SheetKind.UNKNOWN);
    }

    private static void reportUnknown(SheetGrid sheet, Problems unknown) {
        unknown.add(
                ProblemKind.LAYOUT,
                sheet.whole(),
                "a decision table with a name, or one of the definition sheets",
                "neither; Winnow can only tell whether it changed");
    }

    /** A sheet that is only compared as a whole. */
    private static Listing whole(SheetGrid sheet, SheetKind kind) {
        return new Listing(sheet, kind, sheet.name(), Map.of(), List.of(), 0, List.of());
    }

    /** Whether a problem makes a whole file or sheet unreadable; a cell is listed whatever it contains. */
    private static boolean makesUnreadable(Problem problem) {
        Source source = problem.source();
        return problem.severity() == Severity.ERROR
                && (problem.kind() == ProblemKind.FILE || problem.kind() == ProblemKind.LAYOUT && source.row() == 0);
    }
}
