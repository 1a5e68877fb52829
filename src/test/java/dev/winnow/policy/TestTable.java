package dev.winnow.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision table in the layout of the policy format, from plain values. Each call returns a new one. */
public record TestTable(
        String sheet,
        String name,
        String kind,
        @Nullable String dimension,
        List<Column> columns,
        List<List<@Nullable Object>> rows) {

    public static final String ID = "findings.row(\"$param\");";
    public static final String ID_OF_ACTIVITY = "findings.row(\"$param\", $activity);";
    public static final String ID_OF_SIGNAL = "findings.row(\"$param\", $signal);";

    public static final String LEAD = "$lead : Lead";
    public static final String ACTIVITY = "$activity : Activity";
    public static final String SIGNAL = "$signal : Signal";
    public static final String SCORE = "$score : Score";
    public static final String STANDING = "$standing : Standing";

    /** The row of the {@code RuleTable} cell of a score table; a row less in the others. */
    public static final int SCORE_TABLE_ROW = 8;

    /** @param pattern the object row's; null for all but conditions */
    public record Column(
            String type, @Nullable String pattern, @Nullable String snippet, String label) {}

    /** A score table; the name is the sheet's as well. */
    public static TestTable score(String name, String dimension) {
        return new TestTable(name, name, "score", dimension, List.of(), List.of());
    }

    /** @param kind all but {@code score} */
    public static TestTable of(String kind, String name) {
        return new TestTable(name, name, kind, null, List.of(), List.of());
    }

    public TestTable onSheet(String other) {
        return new TestTable(other, name, kind, dimension, columns, rows);
    }

    /** Conditions of one pattern must stand side by side. */
    public TestTable condition(String pattern, String snippet, String label) {
        return with(new Column("CONDITION", pattern, snippet, label));
    }

    public TestTable action(String snippet, String label) {
        return with(new Column("ACTION", null, snippet, label));
    }

    /** An action such as {@code points} that sets a number. */
    public TestTable number(String what, String label) {
        return action("findings.set(\"" + what + "\", $param);", label);
    }

    /** An action such as {@code stage} that sets a text. */
    public TestTable text(String what, String label) {
        return action("findings.set(\"" + what + "\", \"$param\");", label);
    }

    public TestTable description(String label) {
        return with(new Column("DESCRIPTION", null, null, label));
    }

    /** A row, its cells from left to right; those left out are empty. */
    public TestTable row(@Nullable Object... cells) {
        List<List<@Nullable Object>> more = new ArrayList<>(rows);
        more.add(Arrays.asList(cells));
        return new TestTable(sheet, name, kind, dimension, columns, more);
    }

    /** Rows, one a line, each as in {@link TestRow}. */
    public TestTable rows(String text) {
        List<List<@Nullable Object>> more = new ArrayList<>(rows);
        text.lines().map(TestRow::of).forEach(more::add);
        return new TestTable(sheet, name, kind, dimension, columns, more);
    }

    public TestTable withoutRows() {
        return new TestTable(sheet, name, kind, dimension, columns, List.of());
    }

    /** The sheet's row that the first rule stands in, from 1. */
    public int firstRow() {
        return (dimension == null ? SCORE_TABLE_ROW - 1 : SCORE_TABLE_ROW) + 5;
    }

    private TestTable with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new TestTable(sheet, name, kind, dimension, more, rows);
    }
}
