package dev.winnow.console.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.console.PointText;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an evaluation, made only of its JSON.
 *
 * @param change how the stage compares with the lead's present one, in words
 * @param points the total, formatted
 * @param grade null if the policy has none
 * @param meaning of the grade; empty if the policy doesn't say
 * @param phase null if the policy has none
 * @param level null if the policy has none
 * @param action null if the policy names none
 * @param outcomes the facts that follow from outcomes of the lead
 * @param strongest the rows that weigh most, at most three
 * @param next the label of the stage that the demands are of; null if there is none
 * @param unmet what the next stage demands and the lead hasn't
 * @param path the changes that would be enough; empty if there are none
 * @param blocked why there is no path
 */
public record AnswerView(
        String stage,
        String change,
        String summary,
        String points,
        @Nullable String grade,
        String meaning,
        @Nullable String phase,
        @Nullable String level,
        @Nullable String action,
        List<FromOutcome> outcomes,
        List<Strong> strongest,
        @Nullable String next,
        List<Demand> unmet,
        List<Step> path,
        List<Demand> blocked,
        ReceiptView receipt) {

    private static final int STRONGEST = 3;

    public AnswerView {
        outcomes = List.copyOf(outcomes);
        strongest = List.copyOf(strongest);
        unmet = List.copyOf(unmet);
        path = List.copyOf(path);
        blocked = List.copyOf(blocked);
    }

    /**
     * @param event the id of the outcome's event
     * @param isUsed whether the lead was evaluated with the fact
     */
    public record FromOutcome(String fact, String value, String event, String at, boolean isUsed) {}

    /** @param points formatted, with their sign */
    public record Strong(String points, String text, String row) {}

    /**
     * @param look {@code fails}, {@code unknown} or {@code human}
     * @param kind the verdict in words
     */
    public record Demand(String look, String kind, String text) {}

    /** @param by who can make the change, in words */
    public record Step(String text, String by) {}

    /**
     * @param answer with its full explanation
     * @param labels of its policy
     */
    public static AnswerView of(JsonNode answer, Messages messages, Labels labels) {
        JsonNode stage = answer.path("stage");
        String grade = text(answer.at("/score/grade"));
        String next = text(answer.at("/path/to"));
        next = next == null ? text(answer.at("/unmet/0/stage")) : next;
        return new AnswerView(
                labels.stage(stage.path("recommended").asText()),
                messages.text(
                        "page.change." + stage.path("change").asText(),
                        labels.stage(stage.path("current").asText())),
                answer.path("summary").asText(),
                PointText.plain(answer.at("/score/total").decimalValue()),
                grade,
                grade == null ? "" : labels.grade(grade),
                text(stage.path("phase")),
                text(stage.path("level")),
                text(stage.path("action")),
                stream(answer.path("outcomes"))
                        .map(outcome -> fromOutcome(outcome, messages, labels))
                        .toList(),
                stream(answer.path("reasons"))
                        .filter(reason -> reason.hasNonNull("dimension"))
                        .limit(STRONGEST)
                        .map(reason -> new Strong(
                                PointText.signed(reason.path("points").decimalValue()),
                                reason.path("text").asText(),
                                reason.path("row").asText()))
                        .toList(),
                next == null ? null : labels.stage(next),
                demands(answer.path("unmet"), messages),
                stream(answer.at("/path/changes"))
                        .map(change -> new Step(
                                change.path("text").asText(),
                                messages.text("page.by." + change.path("by").asText())))
                        .toList(),
                demands(answer.path("blocked"), messages),
                ReceiptView.of(answer, labels));
    }

    private static FromOutcome fromOutcome(JsonNode outcome, Messages messages, Labels labels) {
        JsonNode value = outcome.path("value");
        return new FromOutcome(
                labels.fact(outcome.path("fact").asText()),
                value.isBoolean() ? messages.text(value.booleanValue() ? "value.yes" : "value.no") : value.asText(),
                outcome.path("from").asText(),
                outcome.path("at").asText(),
                outcome.path("used").booleanValue());
    }

    private static List<Demand> demands(JsonNode demands, Messages messages) {
        return stream(demands)
                .map(demand -> {
                    String kind = demand.path("kind").asText();
                    return new Demand(
                            look(kind),
                            messages.text("page.kind." + kind),
                            demand.path("text").asText());
                })
                .toList();
    }

    private static String look(String kind) {
        return switch (kind) {
            case "missing" -> "unknown";
            case "human" -> "human";
            default -> "fails";
        };
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.asText("").isEmpty() ? null : value.asText();
    }

    private static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }
}
