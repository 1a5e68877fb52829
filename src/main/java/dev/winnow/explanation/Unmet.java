package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * One thing a stage demands that this lead doesn't have; or, where it is excluded, has.
 *
 * @param kind any verdict but {@link Verdict#TRUE}
 * @param found null where the fact isn't known
 * @param operator how the value is held against the demand, as in {@link ConditionVerdict}
 * @param source the cell that demands it
 */
public record Unmet(
        String stage,
        Verdict kind,
        String fact,
        @Nullable Object found,
        String operator,
        Object demanded,
        String text,
        Source source) {

    static Unmet of(String stage, ConditionVerdict verdict) {
        return new Unmet(
                stage,
                verdict.verdict(),
                verdict.fact(),
                verdict.found(),
                verdict.operator(),
                verdict.demanded(),
                verdict.text(),
                verdict.source());
    }

    Unmet with(String otherText) {
        return new Unmet(stage, kind, fact, found, operator, demanded, otherText, source);
    }
}
