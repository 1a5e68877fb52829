package dev.winnow.release.diff;

import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The differences in the analysts' words. */
public final class DiffWords {

    private static final String BLANK = "(blank)";

    private DiffWords() {}

    /** {@code 2 rows changed, 1 added}. */
    public static String heading(PolicyDiff diff) {
        return heading(diff.counts());
    }

    private static String heading(Counts counts) {
        List<String> parts = rows(counts);
        add(parts, counts.columns(), "column", "columns");
        add(parts, counts.properties(), "property", "properties");
        add(parts, counts.sheets(), "sheet", "sheets");
        add(parts, counts.files(), "file", "files");
        add(parts, counts.rules(), "rule", "rules");
        return parts.isEmpty() ? "Nothing changed" : String.join(", ", parts);
    }

    /** {@code 2 rows changed, 1 added}, of some sheets. */
    public static String heading(List<SheetChange> sheets) {
        return heading(Counts.of(List.of(), sheets, List.of()));
    }

    /** {@code 2 rows changed, 1 added}, of one sheet. */
    static String rows(SheetChange sheet) {
        return String.join(", ", rows(Counts.of(List.of(), List.of(sheet), List.of())));
    }

    private static List<String> rows(Counts counts) {
        List<String> parts = new ArrayList<>();
        rows(parts, counts.rowsChanged(), "changed");
        rows(parts, counts.rowsAdded(), "added");
        rows(parts, counts.rowsRemoved(), "removed");
        rows(parts, counts.rowsMoved(), "moved");
        return parts;
    }

    /** The first of them names what is counted. */
    private static void rows(List<String> parts, int count, String change) {
        if (count > 0) {
            parts.add(count + (parts.isEmpty() ? count == 1 ? " row " : " rows " : " ") + change);
        }
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many) + (parts.isEmpty() ? " changed" : ""));
        }
    }

    /** {@code Fit › Firmographic fit}: the sheet, and the table if its name differs. */
    public static String sheet(SheetChange change) {
        Source place = place(change.before(), change.after());
        return place.sheet().equals(change.name()) ? change.name() : place.sheet() + " › " + change.name();
    }

    public static String row(SheetKind kind, String key) {
        return switch (kind) {
            case TABLE -> "row " + key;
            case VOCABULARY -> "fact " + key;
            case DIMENSIONS -> "dimension " + key;
            case GRADES -> "mark " + key;
            case LADDER -> "stage " + key;
            case LIMITS -> "limit " + key;
            case CASES -> "case " + key;
            case READ_ME, UNKNOWN -> key;
        };
    }

    /** {@code Points 15 → 20}. */
    public static String cell(CellChange cell) {
        return cell.column() + " " + fromTo(cell.before(), cell.after());
    }

    /** {@code 15 → 20}. */
    static String fromTo(@Nullable VersionedText before, @Nullable VersionedText after) {
        return text(before) + " → " + text(after);
    }

    static String column(ColumnChange column) {
        String label = "column " + column.label();
        return switch (column.change()) {
            case RELABELLED -> "column " + text(column.before()) + " is now called " + column.label();
            case CHANGED -> label + ": its meaning " + fromTo(column.before(), column.after());
            case ADDED, REMOVED, MOVED, SAVED_AGAIN ->
                label + " " + column.change().word();
        };
    }

    static String file(FileChange file) {
        return file.file()
                + switch (file.change()) {
                    case SAVED_AGAIN -> ": saved again, nothing in it changed";
                    case CHANGED -> ": changed, and can't be compared";
                    case ADDED, REMOVED, MOVED, RELABELLED ->
                        " " + file.change().word();
                };
    }

    static String rule(RuleChange rule) {
        return (rule.rule() == null ? "what stands outside the rules" : "rule \"" + rule.rule() + '"') + " "
                + rule.change().word();
    }

    static String unreadable(Unreadable unreadable) {
        return unreadable.source() + " (" + unreadable.version().word() + ") can't be read as a whole: "
                + unreadable.text();
    }

    public static String text(@Nullable VersionedText side) {
        return side == null || side.text() == null ? BLANK : side.text();
    }

    /** The present place, or the last one if it was removed. */
    static Source place(@Nullable Source before, @Nullable Source after) {
        return Objects.requireNonNull(after == null ? before : after);
    }

    static Source place(@Nullable VersionedText before, @Nullable VersionedText after) {
        return Objects.requireNonNull(after == null ? before : after).source();
    }
}
