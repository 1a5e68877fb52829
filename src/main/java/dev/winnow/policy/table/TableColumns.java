package dev.winnow.policy.table;

import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet in the standard Drools layout, valid or not.
 *
 * @param kind null if it isn't known
 * @param dimension the name of the dimension that its points count for; null if there is none
 * @param columns those that can be read
 */
public record TableColumns(
        @Nullable TableKind kind, @Nullable String dimension, List<Column> columns) {

    public TableColumns {
        columns = List.copyOf(columns);
    }

    public static TableColumns of(SheetGrid sheet, Vocabulary vocabulary) {
        Problems ignored = new Problems();
        TableLayout layout = TableLayout.of(sheet, ignored);
        if (layout == null) {
            return new TableColumns(null, null, List.of());
        }
        TableKind kind = TableKind.ofWord(layout.property("Kind"));
        ColumnReader reader = new ColumnReader(
                layout,
                kind == null ? TableKind.SCORE : kind,
                new ConditionSnippets(vocabulary),
                new ColumnHeadings(vocabulary, ignored),
                ignored);
        return new TableColumns(kind, layout.property("Dimension"), reader.read());
    }
}
