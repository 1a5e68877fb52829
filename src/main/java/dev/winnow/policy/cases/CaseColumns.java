package dev.winnow.policy.cases;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the header of a {@code Cases} sheet: its fixed columns, and one for each fact that cases set. */
final class CaseColumns {

    private static final List<String> REQUIRED = List.of(CaseSheet.CASE, CaseSheet.AS_OF);
    private static final List<String> OWN = List.of(
            CaseSheet.CASE,
            CaseSheet.AS_OF,
            CaseSheet.ACTIVITIES,
            CaseSheet.STAGE,
            CaseSheet.POINTS,
            CaseSheet.HOLD,
            CaseSheet.HOLD_NOT,
            CaseSheet.DESCRIPTION);

    /** Facts by path, and by label if that is unique. */
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /** The paths of facts that share a label, by label. */
    private final Map<String, List<String>> ambiguous = new LinkedHashMap<>();

    private final Problems problems;

    CaseColumns(Vocabulary vocabulary, Problems problems) {
        List<Fact> settable = vocabulary.facts(RecordType.LEAD).stream()
                .filter(fact -> !fact.derived())
                .toList();
        settable.forEach(fact -> facts.put(fact.path(), fact));
        settable.stream().collect(Collectors.groupingBy(Fact::label)).forEach((label, named) -> {
            if (named.size() == 1) {
                facts.putIfAbsent(label, named.get(0));
            } else if (!facts.containsKey(label)) {
                ambiguous.put(label, named.stream().map(Fact::path).toList());
            }
        });
        OWN.forEach(facts::remove);
        this.problems = problems;
    }

    /**
     * @param labels from left to right
     * @param facts by the label of their column
     */
    record Read(List<String> labels, Map<String, Fact> facts) {

        boolean has(String label) {
            return labels.contains(label);
        }

        /** The label of a fact's column; null if it has none. */
        @Nullable
        String labelOf(String path) {
            return facts.entrySet().stream()
                    .filter(column -> column.getValue().path().equals(path))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }

    Read read(SheetGrid sheet) {
        List<String> labels = new ArrayList<>();
        Map<String, Fact> read = new LinkedHashMap<>();
        for (int column = 0; sheet.cell(ListSheet.HEADER_ROW, column) != null; column++) {
            CellValue cell = sheet.cell(ListSheet.HEADER_ROW, column);
            String label = cell instanceof CellValue.Text text ? text.text() : "";
            Fact fact = facts.get(Normalizer.normalize(label, Normalizer.Form.NFC));
            if (labels.contains(label) || (fact != null && read.containsValue(fact))) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        sheet.at(ListSheet.HEADER_ROW, column),
                        "each column once",
                        '"' + label + "\" again");
            } else if (fact != null) {
                read.put(label, fact);
            } else if (!OWN.contains(label)) {
                unknown(sheet, column, label);
            }
            labels.add(label);
        }
        for (String label : REQUIRED) {
            if (!labels.contains(label)) {
                problems.add(
                        ProblemKind.MISSING,
                        sheet.at(ListSheet.HEADER_ROW),
                        "a column with the header " + label,
                        "none");
            }
        }
        return new Read(labels, read);
    }

    private void unknown(SheetGrid sheet, int column, String label) {
        List<String> paths = ambiguous.get(label);
        if (paths != null) {
            problems.add(
                    ProblemKind.DUPLICATE,
                    sheet.at(ListSheet.HEADER_ROW, column),
                    "one of " + String.join(", ", paths) + ", which all have this label",
                    Quoted.of(label));
            return;
        }
        List<String> known = new ArrayList<>(OWN);
        known.addAll(facts.keySet());
        problems.add(
                ProblemKind.UNKNOWN_NAME,
                sheet.at(ListSheet.HEADER_ROW, column),
                "one of " + String.join(", ", OWN) + ", or the path or label of a fact, such as company.industry",
                '"' + label + '"',
                Suggestion.misspeltPath(label, known));
    }
}
