package dev.winnow.policy;

import dev.winnow.policy.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of compiling a policy's files: a policy, or all problems found. */
public sealed interface Compilation {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Function<Compiled, T> compiled, Function<Rejected, T> rejected);

    /** @param warnings sorted by place, without duplicates */
    record Compiled(Policy policy, List<Problem> warnings) implements Compilation {

        public Compiled {
            warnings = List.copyOf(warnings);
        }

        @Override
        public <T extends @Nullable Object> T match(Function<Compiled, T> compiled, Function<Rejected, T> rejected) {
            return compiled.apply(this);
        }
    }

    /** @param problems sorted by place, without duplicates; at least one error */
    record Rejected(List<Problem> problems) implements Compilation {

        public Rejected {
            problems = List.copyOf(problems);
        }

        @Override
        public <T extends @Nullable Object> T match(Function<Compiled, T> compiled, Function<Rejected, T> rejected) {
            return rejected.apply(this);
        }
    }
}
