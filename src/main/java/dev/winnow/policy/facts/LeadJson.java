package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;

/** Writes leads as requests send them. */
public final class LeadJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LeadJson() {}

    /** The facts that are known, without those that the server computes. */
    public static ObjectNode of(Lead lead, Vocabulary vocabulary) {
        ObjectNode json = JSON.objectNode();
        json.put("id", lead.id());
        put(json, lead, RecordType.LEAD, vocabulary);
        if (!lead.activities().isEmpty()) {
            ArrayNode activities = json.putArray(LeadRecords.ACTIVITIES);
            for (Activity activity : lead.activities()) {
                put(activities.addObject(), activity, RecordType.ACTIVITY, vocabulary);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, Object record, RecordType type, Vocabulary vocabulary) {
        for (Fact fact : vocabulary.facts(type)) {
            Object value = fact.derived() ? null : fact.in(record);
            if (value != null) {
                put(json, fact.name(), value);
            }
        }
    }

    private static void put(ObjectNode json, String path, Object value) {
        int dot = path.lastIndexOf('.');
        ObjectNode branch = json;
        for (String step : dot < 0 ? new String[0] : path.substring(0, dot).split("\\.")) {
            branch = branch.withObjectProperty(step);
        }
        branch.set(path.substring(dot + 1), LeadExample.json(value, JSON));
    }
}
