package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A row that determined the stage, phase, level or action. */
record StageReason(String table, String text, String place) {

    static List<StageReason> all(JsonNode answer, PageText words) {
        List<StageReason> all = new ArrayList<>();
        for (JsonNode reason : answer.path("reasons")) {
            if (reason.path("dimension").isNull()) {
                all.add(new StageReason(
                        reason.path("table").asText(),
                        reason.path("text").asText(),
                        reason.path("row").asText() + " · " + Place.row(reason.path("source"), words)));
            }
        }
        return all;
    }
}
