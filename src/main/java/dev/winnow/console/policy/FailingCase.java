package dev.winnow.console.policy;

import dev.winnow.check.CaseResult;
import dev.winnow.check.CaseResults;
import java.util.List;

/**
 * A case that fails.
 *
 * @param why its first failure
 */
public record FailingCase(String name, String why) {

    public static List<FailingCase> of(CaseResults cases) {
        return cases.results().stream()
                .filter(result -> !result.hasPassed())
                .map(FailingCase::of)
                .toList();
    }

    private static FailingCase of(CaseResult result) {
        return new FailingCase(
                result.example().name(),
                result.failures().isEmpty() ? "" : result.failures().get(0).toString());
    }
}
