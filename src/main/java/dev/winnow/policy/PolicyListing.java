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
 * Every sheet of a policy's workbooks as a listing, as far as it can be read; the policy needn't compile.
 *
 * @param sheets in the order of workbook names, then sheets
 * @param unreadable what can't be read, or not as a whole
 * @param lost the workbooks that nothing was read of
 */
public record PolicyListing(List<Listing> sheets, List<Problem> unreadable, Set<String> lost) {

    private static final Map<String, Entries> DEFINITIONS = Map.of(
            VocabularySheet.NAME, new Entries(SheetKind.VOCABULARY, VocabularySheet.LABELS.get(0)),
            DimensionSheet.NAME, new Entries(SheetKind.DIMENSIONS, DimensionSheet.LABELS.get(0)),
            GradeSheet.NAME, new Entries(SheetKind.GRADES, GradeSheet.LABELS.get(0)),
            LadderSheet.NAME, new Entries(SheetKind.LADDER, LadderSheet.LABELS.get(0)),
            LimitSheet.NAME, new Entries(SheetKind.LIMITS, LimitSheet.LABELS.get(0)),
            CaseSheet.NAME, new Entries(SheetKind.CASES, CaseSheet.CASE));

    /** @param key the label of the column that entries are known by */
    private record Entries(SheetKind kind, String key) {}

    public PolicyListing {
        sheets = List.copyOf(sheets);
        unreadable = List.copyOf(unreadable);
        lost = Set.copyOf(lost);
    }

    public static PolicyListing of(PolicyFiles files) {
        Problems problems = new Problems();
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
                if (!ProblemPage.isOne(grid)) {
                    sheets.add(listing(grid, unknown));
                }
            }
        });
        problems.all().stream()
                .filter(PolicyListing::keepsFromReading)
                .forEach(problem -> unknown.addAll(List.of(problem)));
        return new PolicyListing(sheets, unknown.all(), lost);
    }

    private static Listing listing(SheetGrid sheet, Problems unknown) {
        Entries entries = DEFINITIONS.get(sheet.name());
        if (entries != null) {
            return DefinitionListing.of(sheet, entries.kind(), entries.key());
        }
        if (sheet.name().equals(PolicyCompiler.READ_ME)) {
            return whole(sheet, SheetKind.READ_ME);
        }
        Listing table = TableListing.of(sheet);
        if (table != null) {
            return table;
        }
        unknown.add(
                ProblemKind.LAYOUT,
                sheet.whole(),
                "a decision table with a name, or one of the definition sheets",
                "neither; only that it changed can be told");
        return whole(sheet, SheetKind.UNKNOWN);
    }

    /** A sheet that is compared as a whole. */
    private static Listing whole(SheetGrid sheet, SheetKind kind) {
        return new Listing(sheet, kind, sheet.name(), Map.of(), List.of(), 0, List.of());
    }

    /** A file, or a sheet that isn't seen; not a single cell, which is listed whatever stands in it. */
    private static boolean keepsFromReading(Problem problem) {
        Source source = problem.source();
        return problem.kind() == ProblemKind.FILE || problem.kind() == ProblemKind.LAYOUT && source.row() == 0;
    }
}
