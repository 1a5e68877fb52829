package dev.winnow.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of limits on releases. Cells are unchecked. Each call returns a new limit. */
public record TestLimit(TestEntry entry) {

    static final List<String> COLUMNS = List.of("Limit", "Measure", "Stage", "At least", "At most", "Description");

    public static TestLimit of(String id, String measure) {
        return new TestLimit(TestEntry.of(COLUMNS).with("Limit", id).with("Measure", measure));
    }

    public TestLimit stage(String name) {
        return with("Stage", name);
    }

    public TestLimit atLeast(Number bound) {
        return with("At least", bound);
    }

    public TestLimit atMost(Object bound) {
        return with("At most", bound);
    }

    public TestLimit description(String text) {
        return with("Description", text);
    }

    private TestLimit with(String column, @Nullable Object cell) {
        return new TestLimit(entry.with(column, cell));
    }
}
