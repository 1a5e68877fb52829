package dev.winnow.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of dimensions. Cells are unchecked. Each call returns a new dimension. */
public record TestDimension(TestEntry entry) {

    static final List<String> COLUMNS =
            List.of("Dimension", "Label", "Cap", "Floor", "Half-life (days)", "Decimals", "Description");

    public static TestDimension of(String name, String label) {
        return new TestDimension(TestEntry.of(COLUMNS).with("Dimension", name).with("Label", label));
    }

    public TestDimension cap(@Nullable Number points) {
        return with("Cap", points);
    }

    public TestDimension floor(@Nullable Object points) {
        return with("Floor", points);
    }

    public TestDimension halfLife(@Nullable Number days) {
        return with("Half-life (days)", days);
    }

    public TestDimension decimals(int count) {
        return with("Decimals", count);
    }

    public TestDimension description(String text) {
        return with("Description", text);
    }

    private TestDimension with(String column, @Nullable Object cell) {
        return new TestDimension(entry.with(column, cell));
    }
}
