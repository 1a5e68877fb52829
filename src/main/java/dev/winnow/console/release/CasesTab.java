package dev.winnow.console.release;

import dev.winnow.console.policy.FailingCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a release.
 *
 * @param href the sheet of the cases; null if there is none
 * @param expected the cases that changed; null if none did
 * @param uncovered changed rows that hold for no case
 */
public record CasesTab(
        int passed,
        int all,
        @Nullable String href,
        List<FailingCase> failing,
        @Nullable ChangedGrid expected,
        List<String> uncovered) {

    public CasesTab {
        failing = List.copyOf(failing);
        uncovered = List.copyOf(uncovered);
    }
}
