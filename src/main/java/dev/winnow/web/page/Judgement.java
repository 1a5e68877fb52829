package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Why one row held, or why it didn't.
 *
 * @param text what came of it
 * @param place the row's id, table and place in the workbook
 */
record Judgement(String row, String text, String place, List<Demand> conditions) {

    Judgement {
        conditions = List.copyOf(conditions);
    }

    static Judgement of(JsonNode why, Words words) {
        return new Judgement(
                why.path("row").asText(),
                why.path("text").asText(),
                why.path("table").asText() + " · " + Place.row(why.path("source"), words),
                Demand.all(why.path("conditions"), "verdict", words));
    }
}
