package dev.winnow.explanation;

import dev.winnow.policy.problem.Source;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a stage that the lead doesn't meet; for an exclusion, one that it does meet.
 *
 * @param kind any verdict but {@link Verdict#TRUE}
 * @param found null if not known
 * @param operator how the value is compared, as in {@link ConditionVerdict}
 * @param source the cell of the condition
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
