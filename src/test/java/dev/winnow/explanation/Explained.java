package dev.winnow.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.util.Objects;

/** A lead with its evaluation and explanation, seen at {@link TestPolicy#AS_OF}. */
record Explained(JsonNode json, Evaluated evaluated, Explanation explanation) {

    static Explained lead(Policy policy, String json) {
        return lead(policy, TestPolicy.json(json));
    }

    static Explained lead(Policy policy, JsonNode json) {
        Lead lead = TestPolicy.lead(policy, json, TestPolicy.AS_OF);
        Evaluated evaluated = Evaluated.of(policy, lead, TestPolicy.AS_OF);
        return new Explained(json, evaluated, Explainer.ENGLISH.explain(evaluated));
    }

    Policy policy() {
        return evaluated.policy();
    }

    Evaluation evaluation() {
        return evaluated.evaluation();
    }

    Explanation.Details details() {
        return Objects.requireNonNull(explanation.details());
    }

    /** The path that must have been found. */
    Path path() {
        return Objects.requireNonNull(details().path(), () -> "no path for " + json);
    }

    String stage() {
        return evaluation().stage().recommended();
    }
}
