package dev.winnow.policy;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.DimensionSheet;
import dev.winnow.policy.definition.GradeSheet;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.LimitSheet;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sheets of a policy that are known by name, and their headings. */
final class DefinitionSheets {

    static final String READ_ME = "Read me";

    static final List<String> REQUIRED =
            List.of(VocabularySheet.NAME, DimensionSheet.NAME, GradeSheet.NAME, LadderSheet.NAME);

    private static final Map<String, List<String>> HEADINGS = new TreeMap<>(Map.of(
            VocabularySheet.NAME, VocabularySheet.LABELS,
            DimensionSheet.NAME, DimensionSheet.LABELS,
            GradeSheet.NAME, GradeSheet.LABELS,
            LadderSheet.NAME, LadderSheet.LABELS,
            LimitSheet.NAME, LimitSheet.LABELS,
            CaseSheet.NAME, List.of(CaseSheet.CASE, CaseSheet.AS_OF)));

    private DefinitionSheets() {}

    /** Their names, sorted, without {@link #READ_ME}. */
    static List<String> names() {
        return List.copyOf(HEADINGS.keySet());
    }

    /** The fixed headings of a sheet. */
    static List<String> headings(String name) {
        return HEADINGS.getOrDefault(name, List.of());
    }

    /** The definition sheet that has most of a sheet's headings; null if none has half of its own there. */
    static @Nullable String withHeadingsOf(SheetGrid sheet) {
        return HEADINGS.keySet().stream()
                .filter(name -> share(name, sheet) >= 0.5)
                .max(Comparator.comparingDouble(name -> share(name, sheet)))
                .orElse(null);
    }

    private static double share(String name, SheetGrid sheet) {
        List<String> headings = headings(name);
        long there = headings.stream()
                .filter(heading -> sheet.row(ListSheet.HEADER_ROW).containsValue(new CellValue.Text(heading)))
                .count();
        return (double) there / headings.size();
    }
}
