package dev.winnow.release;

import dev.winnow.policy.problem.Problem;
import java.util.List;

/** What came of loading a policy's files at startup. */
public sealed interface Loading {

    /** The files as they are now are the active release. */
    record Current(ActivePolicy active) implements Loading {}

    /** The files have problems; the last release without any is active instead. */
    record LastGood(ActivePolicy active, List<Problem> problems) implements Loading {

        public LastGood {
            problems = List.copyOf(problems);
        }
    }

    /** The files have problems, and no release can stand in for them. */
    record Unusable(String policy, List<Problem> problems) implements Loading {

        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
