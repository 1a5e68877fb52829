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
 */
record Recommended(
        String stage,
        String change,
        List<Named> facts,
        @Nullable String action,
        String summary) {

    Recommended {
        facts = List.copyOf(facts);
    }

    record Named(String name, String value) {}

    static Recommended of(JsonNode answer, PageText words) {
        JsonNode stage = answer.path("stage");
        List<Named> facts = new ArrayList<>();
        facts.add(new Named(
                words.of("score"), PointFormat.plain(answer.at("/score/total").decimalValue())));
        addGrade(answer.at("/score/grade").asText(""), facts, words);
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
                answer.path("summary").asText());
    }

    private static void addGrade(String grade, List<Named> facts, PageText words) {
        if (!grade.isEmpty()) {
            String meaning = words.labels().grade(grade);
            String shown = meaning.isEmpty() ? grade : words.of("grade-meaning", grade, meaning);
            facts.add(new Named(words.of("grade"), shown));
        }
    }

    private static void add(String name, JsonNode value, List<Named> facts, PageText words) {
        if (!value.asText("").isEmpty() && !value.isNull()) {
            facts.add(new Named(words.of(name), value.asText()));
        }
    }
}
