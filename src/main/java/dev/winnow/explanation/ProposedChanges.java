package dev.winnow.explanation;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of changes that people can make.
 *
 * @param facts new values by fact of the lead; empty if the fact is to be removed
 * @param activities the facts of each future activity
 */
record ProposedChanges(Map<Fact, Optional<Object>> facts, List<Map<Fact, Object>> activities) {

    /** No change. */
    static final ProposedChanges NONE = new ProposedChanges(Map.of(), List.of());

    /** Changes that meet all these conditions, those on activities by a new activity; null if nobody can make them. */
    static @Nullable ProposedChanges meeting(List<Condition> conditions, EvaluatedRecords records) {
        Map<Fact, Object> facts = new LinkedHashMap<>();
        Map<Fact, Object> activity = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            Map<Fact, Object> values = condition.fact().recordType().isRepeated() ? activity : facts;
            Object found = found(condition.fact(), values, records);
            if (condition.demand().holds(found)) {
                continue;
            }
            Object value = canBeChanged(condition.fact()) ? TargetValue.value(condition, found) : null;
            if (value == null) {
                return null;
            }
            values.put(condition.fact(), value);
        }
        boolean contradicts = conditions.stream().anyMatch(condition -> {
            Map<Fact, Object> values = condition.fact().recordType().isRepeated() ? activity : facts;
            return !condition.demand().holds(found(condition.fact(), values, records));
        });
        boolean isOnActivity = conditions.stream()
                .anyMatch(condition -> condition.fact().recordType().isRepeated());
        if (contradicts
                || (isOnActivity && !isComplete(activity, records.policy().vocabulary()))) {
            return null;
        }
        Map<Fact, Optional<Object>> changes = new LinkedHashMap<>();
        facts.forEach((fact, value) -> changes.put(fact, Optional.of(value)));
        return new ProposedChanges(changes, isOnActivity ? List.of(activity) : List.of());
    }

    /** A change that keeps a condition on the lead from holding; null if nobody can make it. */
    static @Nullable ProposedChanges against(Condition condition, EvaluatedRecords records) {
        Fact fact = condition.fact();
        if (fact.recordType() != RecordType.LEAD || !canBeChanged(fact)) {
            return null;
        }
        Object value = TargetValue.otherwise(condition, records.value(fact));
        boolean isOptional = !fact.required() && fact.ifMissing() == null;
        if (value == null && (!isOptional || condition.demand().holds(null))) {
            return null;
        }
        return new ProposedChanges(Map.of(fact, Optional.ofNullable(value)), List.of());
    }

    /** The value with the changes applied; a new activity happens at the moment of the evaluation. */
    private static @Nullable Object found(Fact fact, Map<Fact, Object> values, EvaluatedRecords records) {
        if (fact.path().equals("activity.daysAgo")) {
            return 0L;
        }
        Object value = values.get(fact);
        if (value != null) {
            return value;
        }
        return fact.recordType().isRepeated() ? fact.ifMissing() : records.value(fact);
    }

    private static boolean canBeChanged(Fact fact) {
        return fact.changedBy() != null && !fact.derived();
    }

    /** Whether an activity has a fact, and all required ones. */
    private static boolean isComplete(Map<Fact, Object> activity, Vocabulary vocabulary) {
        return !activity.isEmpty()
                && vocabulary.facts(RecordType.ACTIVITY).stream()
                        .filter(fact -> fact.required() && fact.ifMissing() == null)
                        .filter(fact -> fact.type().kind() != FactType.Kind.TIME)
                        .allMatch(activity::containsKey);
    }

    /** Both together; null if they contradict each other. */
    @Nullable
    ProposedChanges and(ProposedChanges other) {
        Map<Fact, Optional<Object>> both = new LinkedHashMap<>(facts);
        for (Map.Entry<Fact, Optional<Object>> change : other.facts.entrySet()) {
            Optional<Object> before = both.putIfAbsent(change.getKey(), change.getValue());
            if (before != null && !Objects.equals(before, change.getValue())) {
                return null;
            }
        }
        List<Map<Fact, Object>> all = new ArrayList<>(activities);
        all.addAll(other.activities);
        return new ProposedChanges(both, all);
    }

    /** The sets that leave one change out. */
    List<ProposedChanges> shorter() {
        List<ProposedChanges> shorter = new ArrayList<>();
        for (Fact fact : facts.keySet()) {
            Map<Fact, Optional<Object>> others = new LinkedHashMap<>(facts);
            others.remove(fact);
            shorter.add(new ProposedChanges(others, activities));
        }
        for (int index = 0; index < activities.size(); index++) {
            List<Map<Fact, Object>> others = new ArrayList<>(activities);
            others.remove(index);
            shorter.add(new ProposedChanges(facts, others));
        }
        return shorter;
    }

    int size() {
        return facts.size() + activities.size();
    }
}
