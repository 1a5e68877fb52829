package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation.
 *
 * @param change in words
 * @param facts score, grade, owner, phase and level, as far as known
 * @param action null where the policy names none
 * @param meaning of the grade; null where the policy names none
 */
record Recommended(
        String stage,
        String change,
        List<Named> facts,
        @Nullable String action,
        String summary,
        @Nullable String meaning) {

    Recommended {
        facts = List.copyOf(facts);
    }

    record Named(String name, String value) {}

    static Recommended of(JsonNode answer, PageText words) {
        JsonNode stage = answer.path("stage");
        List<Named> facts = new ArrayList<>();
        facts.add(new Named(
                words.of("score"), PointFormat.plain(answer.at("/score/total").decimalValue())));
        add("grade", answer.at("/score/grade"), facts, words);
        add("owner", stage.path("owner"), facts, words);
        add("phase", stage.path("phase"), facts, words);
        add("level", stage.path("level"), facts, words);
        return new Recommended(
                words.labels().stage(stage.path("recommended").asText()),
                words.of(
                        "change." + stage.path("change").asText(),
                        words.labels().stage(stage.path("current").asText())),
                facts,
                stage.path("action").textValue(),
                answer.path("summary").asText(),
                meaning(answer.at("/score/grade").asText(""), words));
    }

    private static @Nullable String meaning(String grade, PageText words) {
        String meaning = words.labels().grade(grade);
        return meaning.isEmpty() ? null : words.of("grade-meaning", grade, meaning);
    }

    private static void add(String name, JsonNode value, List<Named> facts, PageText words) {
        if (!value.asText("").isEmpty() && !value.isNull()) {
            facts.add(new Named(words.of(name), value.asText()));
        }
    }
}
