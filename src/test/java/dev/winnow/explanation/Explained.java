package dev.winnow.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.util.Objects;

/** A lead with its evaluation and explanation, seen at {@link TestPolicy#AS_OF}. */
record Explained(Policy policy, JsonNode json, Lead lead, Evaluation evaluation, Explanation explanation) {

    static Explained lead(Policy policy, String json) {
        return lead(policy, TestPolicy.json(json));
    }

    static Explained lead(Policy policy, JsonNode json) {
        Lead lead = TestPolicy.lead(policy, json, TestPolicy.AS_OF);
        Evaluation evaluation = Evaluator.evaluate(policy, lead);
        Explanation explanation = Explainer.explain(policy, lead, evaluation, TestPolicy.AS_OF);
        return new Explained(policy, json, lead, evaluation, explanation);
    }

    /** The path that must have been found. */
    Path path() {
        return Objects.requireNonNull(explanation.path(), () -> "no path for " + json);
    }

    String stage() {
        return evaluation.stage().recommended();
    }
}
