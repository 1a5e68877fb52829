package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on the page, top to bottom.
 *
 * @param why null where no row is asked about
 */
public record ExplanationPage(
        PageText words,
        Heading heading,
        Recommended recommended,
        PointList points,
        List<StageReason> stageReasons,
        NextStage next,
        @Nullable RowView why) {

    public ExplanationPage {
        stageReasons = List.copyOf(stageReasons);
    }

    /** Which decision it is. */
    record Heading(String lead, String policy, String release, String digest, String at, String asOf, String id) {}

    /** @param answer a decision with all of its explanation */
    public static ExplanationPage of(JsonNode answer, Messages messages) {
        PageText words = new PageText(messages);
        return new ExplanationPage(
                words,
                heading(answer, words),
                Recommended.of(answer, words),
                PointList.of(answer, words),
                StageReason.all(answer, words),
                NextStage.of(answer, words),
                answer.hasNonNull("why") ? RowView.of(answer.path("why"), words) : null);
    }

    private static Heading heading(JsonNode answer, PageText words) {
        return new Heading(
                answer.path("leadId").asText(),
                answer.path("policy").asText(),
                answer.at("/release/number").asText(),
                answer.at("/release/digest").asText(),
                words.time(answer.path("evaluatedAt").asText()),
                words.time(answer.path("asOf").asText()),
                answer.path("decisionId").asText());
    }

    /** Where all of it can be checked. */
    public String check() {
        return "GET /decisions/" + heading.id();
    }

    /** For browsers: whatever comes from outside is escaped. */
    public String html() {
        return Templates.page(this, words).render();
    }

    /** The same without a picture: whatever comes from outside stands there as it is. */
    public String text() {
        return Templates.text(this, words).render();
    }
}
