package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.workingcopy.EditProblem;
import dev.winnow.release.workingcopy.WorkingCopies;
import java.util.List;

/** Problems of requests for working copies. */
public final class WorkingCopyProblems {

    private WorkingCopyProblems() {}

    public static ProblemDetails unknown(String policy, String number) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_WORKING_COPY,
                "expected the number of a working copy of %s, found %s".formatted(policy, PrintableValue.text(number)));
    }

    /** @param ids of the sheets there are */
    public static ProblemDetails unknownSheet(String id, List<String> ids) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_SHEET,
                List.of(RequestProblem.parameter(
                        "sheet",
                        "one of " + String.join(", ", ids),
                        PrintableValue.text(id),
                        Suggestion.closest(id, ids))));
    }

    public static ProblemDetails tooMany(String policy) {
        return ProblemDetails.of(
                ProblemType.TOO_MANY_WORKING_COPIES,
                "expected at most %s working copies of %s; discard one first".formatted(WorkingCopies.MOST, policy));
    }

    public static ProblemDetails revisionNeeded() {
        return ProblemDetails.of(
                ProblemType.REVISION_NEEDED,
                "expected If-Match with the ETag of the sheet you saw, or * to overwrite what others changed; found none");
    }

    public static ProblemDetails unusable(List<EditProblem> problems) {
        return ProblemDetails.malformed(problems.stream()
                .map(problem ->
                        RequestProblem.at(problem.pointer(), problem.expected(), problem.found(), problem.suggestion()))
                .toList());
    }
}
