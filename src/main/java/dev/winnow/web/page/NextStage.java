package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of the next stage and the path to it.
 *
 * @param stage null where there are no unmet requirements
 * @param blocked the requirements that nobody can meet, where there is no path
 */
record NextStage(@Nullable String stage, List<ConditionView> unmet, List<Step> path, List<ConditionView> blocked) {

    NextStage {
        unmet = List.copyOf(unmet);
        path = List.copyOf(path);
        blocked = List.copyOf(blocked);
    }

    /** @param by who can make the change, in words */
    record Step(String text, String by) {}

    static NextStage of(JsonNode answer, PageText words) {
        List<Step> path = new ArrayList<>();
        for (JsonNode change : answer.at("/path/changes")) {
            path.add(new Step(
                    change.path("text").asText(),
                    words.of("by." + change.path("by").asText())));
        }
        String stage = answer.at("/path/to").asText(answer.at("/unmet/0/stage").textValue());
        return new NextStage(
                stage == null ? null : words.labels().stage(stage),
                ConditionView.all(answer.path("unmet"), "kind", words),
                path,
                ConditionView.all(answer.path("blocked"), "kind", words));
    }
}
