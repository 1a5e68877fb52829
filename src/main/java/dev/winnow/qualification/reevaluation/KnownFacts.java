package dev.winnow.qualification.reevaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.decision.DecisionJson;

/** What a decision knew of its lead, to evaluate it again. */
final class KnownFacts {

    private KnownFacts() {}

    /**
     * The facts of a decision, at the stage that it recommends. Without those that came from outcomes: they are derived
     * again.
     */
    static ObjectNode of(LoggedDecision latest) {
        return of(latest, latest);
    }

    /**
     * The facts of a decision, likewise.
     *
     * @param latest that recommends the stage
     */
    static ObjectNode of(LoggedDecision asked, LoggedDecision latest) {
        ObjectNode facts = asked.facts().deepCopy();
        for (JsonNode merged : DecisionJson.read(asked.answer()).path("outcomes")) {
            if (merged.path("used").asBoolean()) {
                remove(facts, merged.path("fact").asText());
            }
        }
        String stage =
                DecisionJson.read(latest.answer()).at("/stage/recommended").asText();
        return stage.isEmpty() ? facts : facts.put("stage", stage);
    }

    /** @param path {@code sales.won} */
    static void remove(ObjectNode facts, String path) {
        int point = path.indexOf('.');
        if (facts.path(path.substring(0, point)) instanceof ObjectNode record) {
            record.remove(path.substring(point + 1));
        }
    }
}
