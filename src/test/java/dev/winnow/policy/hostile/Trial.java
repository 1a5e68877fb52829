package dev.winnow.policy.hostile;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Canary;
import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import java.util.List;
import org.kie.api.runtime.KieSession;

/**
 * One workbook, compiled as part of a policy and, where it is taken, fired.
 *
 * @param problems none where it is taken
 * @param millis how long the answer took
 */
record Trial(List<Problem> problems, long millis) {

    private static final int MOST_RULES = 1_000;

    /** Fails where something of the workbook runs. */
    static Trial of(byte[] workbook) {
        long start = System.nanoTime();
        Compilation compilation = PolicyCompiler.compile(HostileWorkbook.files(workbook));
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<Problem> problems = List.of();
        if (compilation instanceof Compilation.Rejected rejected) {
            problems = rejected.problems();
        } else if (compilation instanceof Compilation.Compiled compiled) {
            Policy policy = compiled.policy();
            fire(policy);
        }
        Canary.assertSilent();
        return new Trial(problems, millis);
    }

    boolean isTaken() {
        return problems.isEmpty();
    }

    private static void fire(Policy policy) {
        Lead lead = TestPolicy.lead(HostileWorkbook.LEAD);
        KieSession session = policy.rules().newSession(new DroolsRun.Nothing());
        try {
            session.insert(lead);
            session.fireAllRules(MOST_RULES);
        } finally {
            session.dispose();
        }
    }
}
