package dev.winnow.policy.match;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts of one record type in the conditions of a policy, each with its value classes. */
final class IndexedFacts {

    private final Map<String, Integer> places = new HashMap<>();
    private final Fact[] facts;
    private final ValueClasses[] classes;

    /** @param conditions all conditions of the policy; those on other record types are ignored */
    IndexedFacts(RecordType recordType, Collection<Condition> conditions) {
        Map<String, Fact> byPath = new LinkedHashMap<>();
        Map<String, Set<Object>> mentioned = new HashMap<>();
        for (Condition condition : conditions) {
            Fact fact = condition.fact();
            if (fact.recordType() == recordType) {
                byPath.put(fact.path(), fact);
                mentioned
                        .computeIfAbsent(fact.path(), path -> new HashSet<>())
                        .addAll(condition.demand().values());
            }
        }
        this.facts = byPath.values().toArray(Fact[]::new);
        this.classes = new ValueClasses[facts.length];
        for (int place = 0; place < facts.length; place++) {
            String path = facts[place].path();
            places.put(path, place);
            classes[place] = ValueClasses.of(facts[place].type().kind(), Objects.requireNonNull(mentioned.get(path)));
        }
    }

    /** The records with the classes of their facts. */
    KnownRecords known(List<?> records) {
        int size = records.size();
        int[] found = new int[size * facts.length];
        for (int place = 0; place < facts.length; place++) {
            Fact fact = facts[place];
            ValueClasses values = classes[place];
            for (int record = 0; record < size; record++) {
                found[place * size + record] = values.of(fact.in(records.get(record)));
            }
        }
        return new KnownRecords(records, found);
    }

    /** The place of a fact among those of a record in {@link KnownRecords}. */
    int place(String path) {
        return Objects.requireNonNull(places.get(path), path);
    }

    ValueClasses classes(int place) {
        return classes[place];
    }
}
