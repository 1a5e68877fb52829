package dev.winnow.web.release;

import dev.winnow.http.workbook.Uploads;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.governed.StepReason;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a draft's form besides its workbooks.
 *
 * @param removed names of workbooks to remove
 */
record DraftFields(String reason, List<String> removed, List<RequestProblem> problems) {

    private static final List<String> NAMES = List.of("reason", "remove");

    static DraftFields read(Uploads uploads) {
        List<String> removed = uploads.texts().getOrDefault("remove", List.of());
        List<RequestProblem> problems = new ArrayList<>(uploads.problems());
        if (uploads.workbooks().isEmpty() && !removed.isEmpty()) {
            problems.removeIf(problem -> "file".equals(problem.parameter()));
        }
        uploads.texts().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> problems.add(
                        RequestProblem.parameter(name, "a file, reason or remove", PrintableValue.text(name), null)));
        List<String> reasons = uploads.texts().getOrDefault("reason", List.of());
        String reason = reasons.size() == 1 ? StepReason.read(reasons.get(0)) : null;
        if (reason == null) {
            problems.add(RequestProblem.parameter(
                    "reason",
                    StepReason.EXPECTED,
                    reasons.isEmpty() ? "none" : reasons.size() > 1 ? reasons.size() + " reasons" : "an invalid text",
                    null));
        }
        return new DraftFields(reason == null ? "" : reason, removed, problems);
    }
}
