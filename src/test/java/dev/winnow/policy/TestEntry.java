package dev.winnow.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a sheet with a header, its cells set by column name; those not set are empty. Each call returns a new one. */
public record TestEntry(List<String> header, List<@Nullable Object> cells) {

    public static TestEntry of(List<String> header) {
        return new TestEntry(header, Collections.nCopies(header.size(), null));
    }

    public TestEntry with(String column, @Nullable Object cell) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + header);
        }
        List<@Nullable Object> changed = new ArrayList<>(cells);
        changed.set(index, cell);
        return new TestEntry(header, changed);
    }
}
