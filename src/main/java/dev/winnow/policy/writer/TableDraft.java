package dev.winnow.policy.writer;

import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a table: columns from left to right, then rows. */
final class TableDraft {

    private final String workbook;
    private final String name;
    private final TableKind kind;
    private final @Nullable String dimension;
    private final String sentence;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    TableDraft(String workbook, String name, TableKind kind, @Nullable String dimension, String sentence) {
        this.workbook = workbook;
        this.name = name;
        this.kind = kind;
        this.dimension = dimension;
        this.sentence = sentence;
    }

    /** Adds a column and returns its index. */
    int condition(Fact fact, ConditionTemplate template) {
        columns.add(new Column.ConditionColumn(columns.size(), FactColumns.label(fact, template), fact, template));
        return columns.size() - 1;
    }

    void action(String label, ActionTemplate template) {
        columns.add(new Column.ActionColumn(columns.size(), label, template));
    }

    void description() {
        columns.add(new Column.DescriptionColumn(columns.size(), "Notes"));
    }

    /** @param demands by column; empty: the row always holds */
    void row(String id, Map<Integer, Demand> demands, RowEffect effect, String description) {
        List<Condition> conditions = new ArrayList<>();
        new TreeMap<>(demands).forEach((index, demand) -> {
            Column.ConditionColumn column = (Column.ConditionColumn) columns.get(index);
            conditions.add(new Condition(index, column.fact(), demand, Source.file(workbook)));
        });
        rows.add(new Row(id, Source.file(workbook), conditions, effect, null, description));
    }

    DecisionTable table() {
        return new DecisionTable(name, kind, dimension, workbook, name, List.of(name, sentence), columns, rows);
    }
}
