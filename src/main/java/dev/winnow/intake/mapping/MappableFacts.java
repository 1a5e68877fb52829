package dev.winnow.intake.mapping;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a lead that a field can hold. */
final class MappableFacts {

    private MappableFacts() {}

    /** By path, in the vocabulary's order. */
    static Map<String, Fact> of(Vocabulary vocabulary) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Collection<Fact> ofLead = vocabulary.facts(RecordType.LEAD);
        ofLead.stream().filter(fact -> !fact.derived()).forEach(fact -> facts.put(fact.path(), fact));
        return facts;
    }
}
