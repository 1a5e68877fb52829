package dev.winnow.problem.outcome;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;

/** Problems of requests for releases. */
public final class ReleaseProblems {

    private ReleaseProblems() {}

    public static ProblemDetails unknown(String policy, String number) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_RELEASE,
                "expected the number of a release of %s, found %s".formatted(policy, number));
    }

    /** For a release that no longer compiles, or whose files were altered. */
    public static ProblemDetails unusable(String policy, String number) {
        return ProblemDetails.of(
                ProblemType.UNUSABLE_FILES,
                "expected a release of %s that can be used, found release %s, which no longer compiles or was altered"
                        .formatted(policy, number));
    }

    public static ProblemDetails notGoverned() {
        return ProblemDetails.of(
                ProblemType.NOT_GOVERNED,
                "This server uses the files in the policy folders and doesn't govern releases. "
                        + "To govern them, set winnow.releases=governed.");
    }
}
