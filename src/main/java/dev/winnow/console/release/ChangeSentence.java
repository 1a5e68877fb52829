package dev.winnow.console.release;

import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.Counts;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a release changes, in one sentence. */
final class ChangeSentence {

    private static final int MOST_NAMED_CELLS = 2;
    private static final int MOST_NAMED_SHEETS = 3;
    private static final int LONGEST_CELL = 60;

    private final ReleaseText text = MessageBundles.get(ReleaseText.class);
    private final PolicyDiff diff;

    private ChangeSentence(PolicyDiff diff) {
        this.diff = diff;
    }

    static String of(PolicyDiff diff) {
        ChangeSentence sentence = new ChangeSentence(diff);
        if (diff.hasSameContent()) {
            return sentence.text.nothing_changes();
        }
        String cells = sentence.cells();
        return cells == null ? sentence.counts() : cells;
    }

    /** Null if something else changes than a few short cells. */
    private @Nullable String cells() {
        Counts counts = diff.counts();
        boolean isMore = counts.rowsAdded()
                        + counts.rowsRemoved()
                        + counts.rowsMoved()
                        + counts.columns()
                        + counts.properties()
                        + counts.sheets()
                        + counts.files()
                        + counts.rules()
                > 0;
        List<String> named = new ArrayList<>();
        for (SheetChange sheet : diff.sheets()) {
            for (RowChange row : sheet.rows()) {
                for (CellChange cell : row.cells()) {
                    String before = DiffWords.text(cell.before());
                    String after = DiffWords.text(cell.after());
                    isMore = isMore || before.length() > LONGEST_CELL || after.length() > LONGEST_CELL;
                    named.add(text.cell(cell.column(), row.row(), sheet.name(), before, after));
                }
            }
        }
        return isMore || named.isEmpty() || named.size() > MOST_NAMED_CELLS
                ? null
                : text.sentence(String.join("; ", named));
    }

    private String counts() {
        Counts counts = diff.counts();
        List<String> parts = new ArrayList<>();
        rows(parts, counts.rowsChanged(), ChangeKind.CHANGED);
        rows(parts, counts.rowsAdded(), ChangeKind.ADDED);
        rows(parts, counts.rowsRemoved(), ChangeKind.REMOVED);
        rows(parts, counts.rowsMoved(), ChangeKind.MOVED);
        String sheets = parts.isEmpty() ? "" : sheets(parts.size() > 1);
        List<String> others = new ArrayList<>();
        add(others, counts.columns(), text.columns(counts.columns(), words(counts.columns())));
        add(others, counts.properties(), text.properties(counts.properties(), words(counts.properties())));
        add(others, counts.sheets(), text.sheets(counts.sheets(), words(counts.sheets())));
        add(others, counts.files(), text.files(counts.files(), words(counts.files())));
        add(others, counts.rules(), text.rules(counts.rules(), words(counts.rules())));
        String rows = joined(parts) + sheets;
        String all = others.isEmpty() ? rows : rows.isEmpty() ? joined(others) : rows + "; " + joined(others);
        return text.sentence(Character.toUpperCase(all.charAt(0)) + all.substring(1));
    }

    private void rows(List<String> parts, int count, ChangeKind change) {
        String word = change.word();
        add(
                parts,
                count,
                parts.isEmpty() ? text.rows(count, words(count), word) : text.more_rows(count, words(count), word));
    }

    private static void add(List<String> parts, int count, String part) {
        if (count > 0) {
            parts.add(part);
        }
    }

    private String sheets(boolean isApart) {
        List<String> names = diff.sheets().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .map(SheetChange::name)
                .distinct()
                .toList();
        String where = names.size() > MOST_NAMED_SHEETS ? text.tables(words(names.size())) : joined(names);
        return (isApart ? "," : "") + " " + text.in(where);
    }

    private String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : text.and(String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    private String words(int count) {
        return text.number(count);
    }
}
