package dev.winnow.console.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two releases.
 *
 * @param before the number of the older one; null for nothing
 * @param heading counts of all changes
 * @param files that were added or removed, in words
 * @param unreadable what may hide changes
 */
public record ChangesTab(
        @Nullable Integer before,
        int after,
        String heading,
        List<ChangedGrid> grids,
        List<Rule> rules,
        List<String> files,
        List<String> unreadable) {

    public ChangesTab {
        grids = List.copyOf(grids);
        rules = List.copyOf(rules);
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A rule of a DRL file.
     *
     * @param change in words
     * @param before null if it was added
     * @param after null if it was removed
     */
    public record Rule(
            String name,
            String change,
            @Nullable String before,
            @Nullable String after) {}

    public boolean isEmpty() {
        return grids.isEmpty() && rules.isEmpty() && files.isEmpty();
    }
}
