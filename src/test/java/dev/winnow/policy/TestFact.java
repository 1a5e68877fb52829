package dev.winnow.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the vocabulary sheet: a fact with its label and type, and whatever else is set. Cells are unchecked, so that
 * tests can write wrong ones. Each call returns a new fact.
 */
public record TestFact(TestEntry entry) {

    public static final List<String> COLUMNS = List.of(
            "Fact",
            "Label",
            "Type",
            "Unit",
            "Allowed values",
            "Required",
            "Personal",
            "If missing",
            "Changed by",
            "Example",
            "Description");

    /** A fact of nothing but a path. */
    public static TestFact of(String path) {
        return new TestFact(TestEntry.of(COLUMNS).with("Fact", path));
    }

    public static TestFact of(String path, String label, String type) {
        return of(path).with("Label", label).with("Type", type);
    }

    public static TestFact text(String path, String label) {
        return of(path, label, "text");
    }

    public static TestFact wholeNumber(String path, String label) {
        return of(path, label, "whole number");
    }

    public static TestFact decimal(int scale, String path, String label) {
        return of(path, label, "decimal (" + scale + ")");
    }

    public static TestFact yesNo(String path, String label) {
        return of(path, label, "yes/no");
    }

    public static TestFact date(String path, String label) {
        return of(path, label, "date");
    }

    public static TestFact time(String path, String label) {
        return of(path, label, "time");
    }

    public static TestFact choice(String path, String label) {
        return of(path, label, "choice");
    }

    public static TestFact choices(String path, String label) {
        return of(path, label, "choices");
    }

    public TestFact unit(Object unit) {
        return with("Unit", unit);
    }

    /** @param values a list such as {@code web; event} or a range such as {@code 0 .. 100} */
    public TestFact allowed(@Nullable String values) {
        return with("Allowed values", values);
    }

    public TestFact required() {
        return with("Required", true);
    }

    public TestFact personal() {
        return with("Personal", true);
    }

    public TestFact ifMissing(Object value) {
        return with("If missing", value);
    }

    /** @param who {@code lead}, {@code marketing} or {@code sales} */
    public TestFact changedBy(String who) {
        return with("Changed by", who);
    }

    public TestFact example(Object value) {
        return with("Example", value);
    }

    public TestFact description(String text) {
        return with("Description", text);
    }

    /** Sets a cell by its column. */
    public TestFact with(String column, @Nullable Object cell) {
        return new TestFact(entry.with(column, cell));
    }
}
