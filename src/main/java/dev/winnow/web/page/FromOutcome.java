package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that follows from an outcome of the lead.
 *
 * @param source the outcome, and whether the lead was evaluated with the fact
 */
record FromOutcome(String fact, String value, String source) {

    static List<FromOutcome> all(JsonNode answer, PageText words) {
        List<FromOutcome> all = new ArrayList<>();
        for (JsonNode outcome : answer.path("outcomes")) {
            String source = outcome.path("used").booleanValue() ? "outcome-used" : "outcome-stated";
            all.add(new FromOutcome(
                    words.labels().fact(outcome.path("fact").asText()),
                    words.value(outcome.path("value")),
                    words.of(
                            source,
                            outcome.path("from").asText(),
                            words.time(outcome.path("at").asText()))));
        }
        return all;
    }
}
