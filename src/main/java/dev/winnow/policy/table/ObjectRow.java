package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the row of patterns above the CONDITION columns. The columns of one pattern are under one merged cell. */
final class ObjectRow {

    private final TableLayout layout;
    private final SheetGrid sheet;
    private final TableKind kind;
    private final Problems problems;
    private final Map<RecordType, Integer> starts = new EnumMap<>(RecordType.class);

    ObjectRow(TableLayout layout, TableKind kind, Problems problems) {
        this.layout = layout;
        this.sheet = layout.sheet();
        this.kind = kind;
        this.problems = problems;
    }

    /**
     * The record type of a column's conditions; null, with a problem, if the kind of table doesn't allow the pattern.
     */
    @Nullable
    RecordType recordType(int column) {
        int start = regionStart(layout, column);
        CellValue cell = sheet.cell(layout.objectRow(), start);
        String pattern = cell instanceof CellValue.Text text ? text.text() : "";
        for (RecordType recordType : kind.recordTypes()) {
            if (Snippets.squeezed(recordType.pattern()).equals(Snippets.squeezed(pattern))) {
                return once(recordType, start);
            }
        }
        problems.add(
                ProblemKind.LAYOUT,
                sheet.at(layout.objectRow(), column),
                "one of " + kind.recordTypes().stream().map(RecordType::pattern).collect(Collectors.joining(", ")),
                cell == null ? "an empty cell" : cell.shown(),
                Suggestion.closest(
                        pattern,
                        kind.recordTypes().stream().map(RecordType::pattern).toList()));
        return null;
    }

    /** Activity or signal, if the table has a pattern of one; otherwise null. */
    @Nullable
    RecordType repeatedType() {
        return starts.keySet().stream()
                .filter(RecordType::isRepeated)
                .findFirst()
                .orElse(null);
    }

    /** Different programs read merged cells elsewhere differently. */
    void rejectOtherRegions() {
        sheet.merged().stream()
                .filter(region -> region.lastRow() >= layout.tableRow())
                .filter(region -> region.firstRow() != layout.objectRow() || region.lastRow() != layout.objectRow())
                .forEach(region -> problems.add(
                        ProblemKind.LAYOUT,
                        sheet.at(region.firstRow(), region.firstColumn()),
                        "merged cells in the object row only",
                        "merged cells"));
    }

    private @Nullable RecordType once(RecordType recordType, int start) {
        boolean both = recordType.isRepeated() && repeatedType() != null && repeatedType() != recordType;
        Integer first = starts.putIfAbsent(recordType, start);
        if (both) {
            problems.add(
                    ProblemKind.LAYOUT, sheet.at(layout.objectRow(), start), "activities or signals, not both", "both");
            return null;
        }
        if (first == null || first == start) {
            return recordType;
        }
        problems.add(
                ProblemKind.LAYOUT,
                sheet.at(layout.objectRow(), start),
                "the columns of one pattern under one merged cell",
                recordType.pattern() + " again");
        return null;
    }

    /** The first column of the merged cell with a column's pattern; the column itself if it isn't merged. */
    static int regionStart(TableLayout layout, int column) {
        return layout.sheet().merged().stream()
                .filter(region -> region.firstRow() == layout.objectRow()
                        && region.firstColumn() <= column
                        && column <= region.lastColumn())
                .map(SheetGrid.Region::firstColumn)
                .findFirst()
                .orElse(column);
    }
}
