package dev.winnow.policy;

import dev.winnow.policy.problem.Problem;
import java.util.List;

/** What came of compiling a policy's files: a policy that can be fired, or every problem found. */
public sealed interface Compilation {

    record Compiled(Policy policy) implements Compilation {}

    /** @param problems sorted by place, without repeats, never empty */
    record Rejected(List<Problem> problems) implements Compilation {

        public Rejected {
            problems = problems.stream().distinct().sorted().toList();
        }
    }
}
