package dev.winnow.check;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.policy.Policy;
import dev.winnow.policy.cases.Case;
import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.policy.rule.RuleLimitException;
import dev.winnow.policy.table.PlacedRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The results of a policy's cases.
 *
 * @param results in sheet order
 * @param uncovered the ids of the rows that hold for no case, in table order
 */
public record CaseResults(List<CaseResult> results, List<String> uncovered) {

    /** Of files that have none, or can't be used. */
    public static final CaseResults NONE = new CaseResults(List.of(), List.of());

    public CaseResults {
        results = List.copyOf(results);
        uncovered = List.copyOf(uncovered);
    }

    /** Evaluates every case; one that is more work than the standard limit fails. */
    public static CaseResults of(Policy policy) {
        return of(policy, RuleLimit.STANDARD);
    }

    /** Evaluates every case; one that is more work than the limit fails. */
    static CaseResults of(Policy policy, RuleLimit limit) {
        List<CaseResult> results = new ArrayList<>();
        Set<String> held = new HashSet<>();
        for (Case example : policy.cases()) {
            Interruption.check();
            try {
                Evaluated evaluated = Evaluated.of(policy, example.lead(), example.asOf(), limit);
                held.addAll(evaluated.evaluation().held());
                results.add(new CaseResult(
                        example, CaseResult.Found.of(evaluated), new CaseFailures(example, evaluated).all()));
            } catch (RuleLimitException e) {
                results.add(new CaseResult(example, null, List.of(tooMuchWork(example, e))));
            }
        }
        List<String> uncovered = policy.rows().stream()
                .map(PlacedRow::row)
                .map(row -> row.id())
                .filter(id -> !held.contains(id))
                .toList();
        return new CaseResults(results, uncovered);
    }

    private static Problem tooMuchWork(Case example, RuleLimitException limit) {
        return new Problem(
                ProblemKind.CASE,
                example.source(),
                limit.expected(),
                "%s in \"%s\" that need more"
                        .formatted(example.lead().activities().size(), example.name()));
    }

    public List<Problem> failures() {
        return results.stream().flatMap(result -> result.failures().stream()).toList();
    }

    public long passed() {
        return results.stream().filter(CaseResult::hasPassed).count();
    }

    public long failed() {
        return results.size() - passed();
    }
}
