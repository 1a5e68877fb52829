package dev.winnow.problem.outcome;

import dev.winnow.policy.OpenWorkbook;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.editing.EditProblem;
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

    public static ProblemDetails full() {
        return ProblemDetails.of(
                ProblemType.WORKING_COPY_FULL,
                "expected a working copy of at most %s MB with its history; nothing was changed. Make a new one of its files"
                        .formatted(WorkingCopies.MOST_BYTES >> 20));
    }

    public static ProblemDetails revisionNeeded() {
        return ProblemDetails.of(
                ProblemType.REVISION_NEEDED,
                "expected If-Match with the ETag of the sheet you saw, or * to overwrite what others changed; found none");
    }

    /** @param found the revision that the request names */
    public static ProblemDetails outdated(int current, Object found) {
        return ProblemDetails.of(
                ProblemType.OUTDATED_REVISION,
                "expected If-Match with revision %s, the newest, or *; found %s".formatted(current, found));
    }

    public static ProblemDetails governed() {
        return ProblemDetails.of(
                ProblemType.GOVERNED,
                "expected a server whose policies' folders decide; here releases do, so make a draft release instead");
    }

    /** @param workbooks that were changed; empty if it isn't known which */
    public static ProblemDetails folderChanged(List<String> workbooks) {
        if (workbooks.isEmpty()) {
            return ProblemDetails.of(
                    ProblemType.FOLDER_CHANGED, "The policy's folder changed just now; nothing was saved. Try again");
        }
        return ProblemDetails.of(
                ProblemType.FOLDER_CHANGED,
                workbooks.stream()
                        .map(workbook -> RequestProblem.at(
                                "",
                                workbook + " in the policy's folder as it was when the working copy took it",
                                "a file that was changed, added or removed since; nothing was saved"))
                        .toList());
    }

    public static ProblemDetails open(List<OpenWorkbook> open) {
        return ProblemDetails.of(
                ProblemType.WORKBOOK_OPEN,
                open.stream()
                        .map(each -> RequestProblem.at(
                                "",
                                each.workbook() + " in the policy's folder to be closed",
                                "it open in " + each.where() + "; nothing was saved"))
                        .toList());
    }

    public static ProblemDetails notWritable(String folder, String reason) {
        return ProblemDetails.of(
                ProblemType.FOLDER_NOT_WRITABLE,
                "expected a folder that the server can write, found %s (%s); nothing was saved. Download the workbooks instead"
                        .formatted(folder, reason));
    }

    public static ProblemDetails unusable(List<EditProblem> problems) {
        return ProblemDetails.malformed(problems.stream()
                .map(problem ->
                        RequestProblem.at(problem.pointer(), problem.expected(), problem.found(), problem.suggestion()))
                .toList());
    }
}
