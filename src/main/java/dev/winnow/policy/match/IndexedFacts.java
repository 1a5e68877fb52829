package dev.winnow.policy.match;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The facts of one subject that a policy's rows look at, each with the classes of its values. */
final class IndexedFacts {

    private final Map<String, Integer> places = new HashMap<>();
    private final Fact[] facts;
    private final ValueClasses[] classes;

    /** @param conditions all that the policy's rows have; those on other subjects are passed over */
    IndexedFacts(Subject subject, Collection<Condition> conditions) {
        Map<String, Fact> byPath = new LinkedHashMap<>();
        Map<String, Set<Object>> mentioned = new HashMap<>();
        for (Condition condition : conditions) {
            Fact fact = condition.fact();
            if (fact.subject() == subject) {
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

    /** What is known of a record of the subject. */
    KnownRecord known(Object record) {
        int[] found = new int[facts.length];
        for (int place = 0; place < found.length; place++) {
            found[place] = classes[place].of(facts[place].in(record));
        }
        return new KnownRecord(record, found);
    }

    /** The place of a fact's class in a {@link KnownRecord}. */
    int place(String path) {
        return Objects.requireNonNull(places.get(path), path);
    }

    ValueClasses classes(int place) {
        return classes[place];
    }
}
