package dev.winnow.intake.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.explanation.Explanation;
import dev.winnow.explanation.Reason;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a file of leads: a stage, or a problem.
 *
 * @param row its number, as a spreadsheet program shows it
 * @param id of the lead; null if it isn't known
 * @param stage the recommended one
 * @param change {@code promote}, {@code hold}, …
 * @param grade empty if the policy has no grades
 * @param reasons sentences: the rows that gave points, the largest effect first, and the row that decided the stage
 *     instead of them
 * @param problem sentences; null if the lead was evaluated, and then alone
 * @param decision its id in the log; null if it isn't stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"row", "id", "stage", "change", "score", "grade", "reasons", "problem", "decision"})
public record LeadResult(
        long row,
        @Nullable String id,
        @Nullable String stage,
        @Nullable String change,
        @Nullable BigDecimal score,
        @Nullable String grade,
        @Nullable String reasons,
        @Nullable String problem,
        @Nullable UUID decision) {

    public static LeadResult of(long row, String id, Evaluation evaluation, Explanation explanation) {
        String reasons = explanation.reasons().stream()
                .filter(reason -> counts(reason, evaluation.route()))
                .map(Reason::text)
                .distinct()
                .collect(Collectors.joining("; "));
        return new LeadResult(
                row,
                id,
                evaluation.stage().recommended(),
                evaluation.stage().change().word(),
                evaluation.score().total(),
                evaluation.score().grade(),
                reasons,
                null,
                null);
    }

    /** @param decision as a server answers it, with a summary of its explanation */
    public static LeadResult ofAnswer(long row, @Nullable String id, JsonNode decision) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode reason : decision.path("reasons")) {
            String text = reason.path("text").asText();
            if (reason.path("dimension").isTextual() && !reasons.contains(text)) {
                reasons.add(text);
            }
        }
        return new LeadResult(
                row,
                id,
                decision.at("/stage/recommended").asText(),
                decision.at("/stage/change").asText(),
                decision.at("/score/total").decimalValue(),
                decision.at("/score/grade").asText(""),
                String.join("; ", reasons),
                null,
                decision.hasNonNull("decisionId")
                        ? UUID.fromString(decision.path("decisionId").asText())
                        : null);
    }

    /** Whether it gave points, or decided the stage instead of the points. */
    private static boolean counts(Reason reason, @Nullable Finding route) {
        return reason.dimension() != null || (route != null && route.row().id().equals(reason.row()));
    }

    /** @param problems at least one */
    public static LeadResult refused(long row, @Nullable String id, List<RequestProblem> problems) {
        String sentences = problems.stream()
                .limit(RequestProblem.MOST)
                .map(LeadResult::sentence)
                .collect(Collectors.joining("; "));
        return refused(row, id, sentences);
    }

    /** @param problem in words */
    public static LeadResult refused(long row, @Nullable String id, String problem) {
        return new LeadResult(row, id, null, null, null, null, null, problem, null);
    }

    @JsonIgnore
    public boolean isRefused() {
        return problem != null;
    }

    static String sentence(RequestProblem problem) {
        // A person knows the column, not the place in a request
        boolean isInField = problem.expected().startsWith("in \"");
        return isInField
                ? RequestProblem.at("", problem.expected(), problem.found(), problem.suggestion())
                        .sentence()
                : problem.sentence();
    }
}
