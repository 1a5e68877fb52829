package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.MergedFact;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.SalesFacts;
import dev.winnow.outcome.SalesFacts.SalesFact;
import dev.winnow.policy.facts.SentNames;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a request, and those that follow from the outcomes of its lead where the request doesn't state them.
 *
 * @param facts as they are evaluated and stored
 * @param outcomes what follows from outcomes and is in the vocabulary, also what the request states itself
 */
record MergedLead(JsonNode facts, List<MergedFact> outcomes) {

    private static final String SALES = "sales";

    MergedLead {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * @param lead the facts, as sent
     * @param outcomes of the lead, in the order in which they happened
     */
    static MergedLead of(
            JsonNode lead, List<LeadOutcome> outcomes, String policy, Vocabulary vocabulary, Instant asOf) {
        List<SalesFact> derived = SalesFacts.of(outcomes, policy, asOf).stream()
                .filter(fact -> isUnderstood(fact, vocabulary.fact(fact.path())))
                .toList();
        JsonNode sales = lead.path(SALES);
        if (derived.isEmpty() || !(sales.isObject() || sales.isNull() || sales.isMissingNode())) {
            return new MergedLead(lead, List.of());
        }
        ObjectNode merged = lead.deepCopy();
        List<MergedFact> facts = new ArrayList<>();
        for (SalesFact fact : derived) {
            JsonNode stated = SentNames.at(lead, fact.path());
            boolean isUsed = stated.isMissingNode() || stated.isNull();
            if (isUsed) {
                put(merged, fact);
            }
            LeadOutcome source = fact.source();
            facts.add(new MergedFact(fact.path(), fact.value(), source.eventId(), source.at(), isUsed));
        }
        return new MergedLead(merged, facts);
    }

    private static void put(ObjectNode lead, SalesFact fact) {
        String name = fact.path().substring(SALES.length() + 1);
        ObjectNode sales = lead.path(SALES) instanceof ObjectNode present ? present : lead.putObject(SALES);
        if (fact.value() instanceof Boolean flag) {
            sales.put(name, flag);
        } else {
            sales.put(name, fact.value().toString());
        }
    }

    /** A vocabulary may have changed since the outcome was reported: what it can't read must not refuse the lead. */
    private static boolean isUnderstood(SalesFact derived, @Nullable Fact fact) {
        if (fact == null || fact.derived()) {
            return false;
        }
        if (derived.value() instanceof Boolean) {
            return fact.type().kind() == FactType.Kind.YES_NO;
        }
        return switch (fact.type().kind()) {
            case TEXT -> true;
            case CHOICE -> fact.allowed().counted(derived.value().toString()) != null;
            case WHOLE, DECIMAL, YES_NO, DATE, TIME, CHOICES -> false;
        };
    }
}
