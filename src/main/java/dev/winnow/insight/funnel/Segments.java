package dev.winnow.insight.funnel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.SentNames;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType.Kind;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that leads of a policy are grouped by: choices of the lead with at most {@value #MOST_VALUES} listed values that
 * the vocabulary doesn't mark as personal, nor as changed by sales, which come later than the first decision.
 */
final class Segments {

    private static final int MOST_VALUES = 50;

    private Segments() {}

    static List<Fact> of(Policy policy) {
        return policy.vocabulary().facts(RecordType.LEAD).stream()
                .filter(Segments::isSegment)
                .toList();
    }

    private static boolean isSegment(Fact fact) {
        return fact.type().kind() == Kind.CHOICE
                && !fact.personal()
                && !fact.derived()
                && !fact.path().equals("stage")
                && !"sales".equals(fact.changedBy())
                && fact.allowed() instanceof Allowed.Values values
                && values.values().size() <= MOST_VALUES;
    }

    /** By path; empty texts for facts that aren't known, or whose decision can't be read. Unlisted values are those that stand for them. */
    static Map<String, String> values(Policy policy, JsonNode sent) {
        Map<String, String> values = new HashMap<>();
        for (Fact fact : of(policy)) {
            String text = SentNames.at(sent, fact.path()).asText("");
            String counted = text.isEmpty() ? null : ((Allowed.Values) fact.allowed()).counted(text);
            values.put(fact.path(), counted == null ? "" : counted);
        }
        return values;
    }
}
