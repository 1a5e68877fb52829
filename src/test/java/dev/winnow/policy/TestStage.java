package dev.winnow.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the ladder. Cells are unchecked. Each call returns a new stage. */
public record TestStage(TestEntry entry) {

    static final List<String> COLUMNS = List.of("Stage", "Label", "Owner", "Gate", "Falls back", "Description");

    /** A stage of nothing but a name. */
    public static TestStage of(String name) {
        return new TestStage(TestEntry.of(COLUMNS).with("Stage", name));
    }

    public static TestStage of(String name, String label) {
        return of(name).with("Label", label);
    }

    public TestStage owner(String owner) {
        return with("Owner", owner);
    }

    /** @param kind {@code open}, {@code cumulative}, {@code alone} or {@code off} */
    public TestStage gate(String kind) {
        return with("Gate", kind);
    }

    public TestStage fallsBack(Object whether) {
        return with("Falls back", whether);
    }

    public TestStage description(String text) {
        return with("Description", text);
    }

    private TestStage with(String column, @Nullable Object cell) {
        return new TestStage(entry.with(column, cell));
    }
}
