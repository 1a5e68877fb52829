package dev.winnow.policy.analysis;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.vocabulary.Fact;
import java.util.List;
import java.util.Set;

/** The warnings of small policies, as they are read. */
final class Warnings {

    private Warnings() {}

    /** Those of one kind, for tables alone. */
    static List<String> of(ProblemKind kind, TestTable... tables) {
        TestPolicyBuilder builder = TestPolicy.builder().withoutTables();
        for (TestTable table : tables) {
            builder.table(table);
        }
        return of(kind, builder);
    }

    static List<String> of(ProblemKind kind, TestPolicyBuilder builder) {
        Policy policy = builder.compiled();
        return of(policy).stream()
                .filter(problem -> problem.kind() == kind)
                .map(Problem::toString)
                .toList();
    }

    static List<Problem> of(Policy policy) {
        return TableAnalysis.of(
                        policy.vocabulary(), policy.dimensions(), policy.ladder(), policy.tables(), signals(policy))
                .stream()
                .sorted()
                .toList();
    }

    /** What the DRL files of test and shipped policies give: all that their vocabularies list. */
    static Set<String> signals(Policy policy) {
        Fact signal = policy.vocabulary().fact("signal.name");
        return signal == null ? Set.of() : Set.copyOf(signal.allowed().listed());
    }
}
