package dev.winnow.policy;

import dev.winnow.policy.problem.Problem;
import java.util.List;

/** What came of compiling a policy's files: a policy that can be fired, or every problem found. */
public sealed interface Compilation {

    /** @param warnings sorted by place, without repeats */
    record Compiled(Policy policy, List<Problem> warnings) implements Compilation {

        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems sorted by place, without repeats; an error at least */
    record Rejected(List<Problem> problems) implements Compilation {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
