package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Something a row demands, and what came of it.
 *
 * @param verdict as in the answer: {@code true}, {@code missing}, …
 * @param kind the same in words
 * @param found what the lead has, in words
 * @param place the cell that demands it
 */
record ConditionView(String verdict, String kind, String text, String found, String place) {

    /** @param verdicts where in each demand the verdict stands */
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
