package dev.winnow.policy.match;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of one subject that a policy's rows look at, each with the classes of its values. */
final class IndexedFacts {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<ValueClasses> classes = new ArrayList<>();

    /** @param conditions all that the policy's rows have; those on other subjects are passed over */
    IndexedFacts(Subject subject, Collection<Condition> conditions) {
        Map<String, Set<Object>> mentioned = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            Fact fact = condition.fact();
            if (fact.subject() == subject) {
                if (places.putIfAbsent(fact.path(), facts.size()) == null) {
                    facts.add(fact);
                }
                mentioned
                        .computeIfAbsent(fact.path(), path -> new HashSet<>())
                        .addAll(condition.demand().values());
            }
        }
        mentioned.forEach((path, values) ->
                classes.add(ValueClasses.of(facts.get(place(path)).type().kind(), values)));
    }

    /** What is known of a record of the subject. */
    KnownRecord known(Object record) {
        int[] found = new int[facts.size()];
        for (int place = 0; place < found.length; place++) {
            found[place] = classes.get(place).of(facts.get(place).in(record));
        }
        return new KnownRecord(record, found);
    }

    /** The place of a fact's class in a {@link KnownRecord}. */
    int place(String path) {
        return places.getOrDefault(path, -1);
    }

    ValueClasses classes(int place) {
        return classes.get(place);
    }
}
