package dev.winnow.policy.hostile;

import dev.winnow.evaluation.Evaluator;
import dev.winnow.policy.Canary;
import dev.winnow.policy.Compilation;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import java.util.List;

/**
 * One workbook, compiled as part of a policy and, where it is taken, fired.
 *
 * @param problems none where it is taken
 * @param millis how long the answer took
 */
record Trial(List<Problem> problems, long millis) {

    /** Fails where something of the workbook runs. */
    static Trial of(byte[] workbook) {
        long start = System.nanoTime();
        Compilation compilation = PolicyCompiler.compile(HostileWorkbook.files(workbook));
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<Problem> problems = List.of();
        if (compilation instanceof Compilation.Rejected rejected) {
            problems = rejected.problems();
        } else if (compilation instanceof Compilation.Compiled compiled) {
            Evaluator.evaluate(compiled.policy(), TestPolicy.lead(HostileWorkbook.LEAD));
        }
        Canary.assertSilent();
        return new Trial(problems, millis);
    }

    boolean isTaken() {
        return problems.isEmpty();
    }
}
