package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Why a row matched, or why it didn't.
 *
 * @param text the result as a sentence
 * @param place the row's table and place in the workbook
 */
record RowView(String row, String text, String place, List<ConditionView> conditions) {

    RowView {
        conditions = List.copyOf(conditions);
    }

    static RowView of(JsonNode why, PageText words) {
        return new RowView(
                why.path("row").asText(),
                why.path("text").asText(),
                why.path("table").asText() + " · " + Place.row(why.path("source"), words),
                ConditionView.all(why.path("conditions"), "verdict", words));
    }
}
