package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of the explanation page, top to bottom.
 *
 * @param why null unless the request names a row
 */
public record ExplanationPage(
        PageText words,
        Heading heading,
        Recommended recommended,
        PointList points,
        List<FromOutcome> outcomes,
        List<StageReason> stageReasons,
        NextStage next,
        @Nullable RowView why) {

    public ExplanationPage {
        outcomes = List.copyOf(outcomes);
        stageReasons = List.copyOf(stageReasons);
    }

    /** Identifies the decision. */
    record Heading(
            String lead,
            String policy,
            String release,
            String digest,
            String at,
            String asOf,
            String id,
            boolean isOnSample) {}

    /**
     * @param stored a decision with its full explanation
     * @param labels of its policy
     * @param isOnSample whether the lead is made up
     */
    public static ExplanationPage of(JsonNode stored, Messages messages, Labels labels, boolean isOnSample) {
        PageText words = new PageText(messages, labels);
        JsonNode answer = SingleLines.of(stored);
        return new ExplanationPage(
                words,
                heading(answer, words, isOnSample),
                Recommended.of(answer, words),
                PointList.of(answer, words),
                FromOutcome.all(answer, words),
                StageReason.all(answer, words),
                NextStage.of(answer, words),
                answer.hasNonNull("why") ? RowView.of(answer.path("why"), words) : null);
    }

    private static Heading heading(JsonNode answer, PageText words, boolean isOnSample) {
        return new Heading(
                answer.path("leadId").asText(),
                answer.path("policy").asText(),
                answer.at("/release/number").asText(),
                answer.at("/release/digest").asText(),
                words.time(answer.path("evaluatedAt").asText()),
                words.time(answer.path("asOf").asText()),
                answer.path("decisionId").asText(),
                isOnSample);
    }

    /** The request that returns the full answer. */
    public String check() {
        return "GET /decisions/" + heading.id();
    }

    /** Escapes all data. */
    public String html() {
        return Templates.page(this, words).render();
    }

    /** Without the chart; only line breaks and other control characters in data are escaped. */
    public String text() {
        return Templates.text(this, words).render();
    }
}
