package dev.winnow.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A column of exported decisions.
 *
 * @param pointer to its values in an answer
 * @param width in characters
 */
record DecisionColumn(String name, String pointer, int width) {

    static final List<DecisionColumn> ALL = List.of(
            new DecisionColumn("decisionId", "/decisionId", 38),
            new DecisionColumn("policy", "/policy", 14),
            new DecisionColumn("release", "/release/number", 10),
            new DecisionColumn("leadId", "/leadId", 24),
            new DecisionColumn("evaluatedAt", "/evaluatedAt", 30),
            new DecisionColumn("asOf", "/asOf", 30),
            new DecisionColumn("points", "/score/total", 10),
            new DecisionColumn("grade", "/score/grade", 8),
            new DecisionColumn("current", "/stage/current", 16),
            new DecisionColumn("recommended", "/stage/recommended", 16),
            new DecisionColumn("change", "/stage/change", 12),
            new DecisionColumn("owner", "/stage/owner", 14),
            new DecisionColumn("phase", "/stage/phase", 16),
            new DecisionColumn("level", "/stage/level", 8),
            new DecisionColumn("action", "/stage/action", 70),
            new DecisionColumn("caller", "/caller", 24),
            new DecisionColumn("unreadable", "/unreadable", 12));

    JsonNode value(JsonNode answer) {
        return answer.at(pointer);
    }
}
