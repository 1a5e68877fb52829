package dev.winnow.check;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.rule.RuleLimit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a policy's files.
 *
 * @param name the policy's
 * @param policy null if the files have an error; failing cases don't count
 * @param problems sorted by place, without duplicates, including those of failing cases
 * @param cases empty if the policy is null
 */
public record PolicyCheck(String name, @Nullable Policy policy, List<Problem> problems, CaseResults cases) {

    public PolicyCheck {
        problems = List.copyOf(problems);
    }

    /** Compiles the files and runs their cases. */
    public static PolicyCheck of(PolicyFiles files) {
        return of(files, Set.of());
    }

    /** @param drafts names of workbooks whose sheets replace those of the others */
    public static PolicyCheck of(PolicyFiles files, Set<String> drafts) {
        return of(files.policy(), PolicyCompiler.compile(files, drafts), RuleLimit.STANDARD);
    }

    /** Checks files that are, or were, a release: problems that only later versions report are warnings. */
    public static PolicyCheck ofAccepted(PolicyFiles files) {
        return of(files.policy(), PolicyCompiler.compileAccepted(files), RuleLimit.NONE);
    }

    /** The check of files that weren't compiled, with the reason. */
    public static PolicyCheck notDone(String policy, Problem reason) {
        return new PolicyCheck(policy, null, List.of(reason), CaseResults.NONE);
    }

    private static PolicyCheck of(String policy, Compilation compilation, RuleLimit limit) {
        return compilation.match(
                compiled -> withCases(compiled, limit),
                rejected -> new PolicyCheck(policy, null, rejected.problems(), CaseResults.NONE));
    }

    private static PolicyCheck withCases(Compilation.Compiled compiled, RuleLimit limit) {
        Policy policy = compiled.policy();
        CaseResults cases = CaseResults.of(policy, limit);
        Problems problems = new Problems();
        problems.addAll(compiled.warnings());
        problems.addAll(cases.failures());
        return new PolicyCheck(policy.name(), policy, problems.all(), cases);
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
