package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of a row and its result.
 *
 * @param verdict as in the answer: {@code true}, {@code missing}, …
 * @param kind the verdict in words
 * @param found the lead's value in words
 * @param place the cell of the condition
 */
record ConditionView(String verdict, String kind, String text, String found, String place) {

    /** @param verdicts the name of the field that has the verdict */
    static List<ConditionView> all(JsonNode demands, String verdicts, PageText words) {
        List<ConditionView> all = new ArrayList<>();
        for (JsonNode demand : demands) {
            String verdict = demand.path(verdicts).asText();
            all.add(new ConditionView(
                    verdict,
                    words.of("kind." + verdict),
                    demand.path("text").asText(),
                    words.value(demand.path("found")),
                    Place.cell(demand.path("source"), words)));
        }
        return all;
    }
}
