package dev.winnow.policy.facts;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field in a lead's JSON: a fact, an object with fields, or the activities. */
sealed interface LeadField {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(
            Function<Leaf, T> leaf, Function<Branch, T> branch, Function<Activities, T> activities);

    record Leaf(Fact fact, int slot) implements LeadField {
        @Override
        public <T extends @Nullable Object> T match(
                Function<Leaf, T> leaf, Function<Branch, T> branch, Function<Activities, T> activities) {
            return leaf.apply(this);
        }
    }

    record Branch(Map<String, LeadField> fields) implements LeadField {

        /** The field of a name in any Unicode form; null if there is none. */
        @Nullable
        LeadField field(String name) {
            LeadField field = fields.get(name);
            return field == null ? fields.get(SentNames.normal(name)) : field;
        }

        /** The names of the fields, and the paths of those in objects. */
        List<String> names() {
            List<String> names = new ArrayList<>(fields.keySet());
            fields.forEach((name, field) -> {
                if (field instanceof Branch branch) {
                    branch.names().forEach(each -> names.add(name + '.' + each));
                }
            });
            return names;
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<Leaf, T> leaf, Function<Branch, T> branch, Function<Activities, T> activities) {
            return branch.apply(this);
        }
    }

    /** @param activity the fields of each activity */
    record Activities(Branch activity, int slot) implements LeadField {
        @Override
        public <T extends @Nullable Object> T match(
                Function<Leaf, T> leaf, Function<Branch, T> branch, Function<Activities, T> activities) {
            return activities.apply(this);
        }
    }

    /** The fields of a vocabulary's lead; derived facts have none. */
    static Branch lead(Vocabulary vocabulary, LeadRecords records) {
        Branch fields = branch(vocabulary.facts(RecordType.LEAD), records.ofLead());
        Branch ofActivities = branch(vocabulary.facts(RecordType.ACTIVITY), records.ofActivity());
        if (!ofActivities.fields.isEmpty()) {
            fields.fields.put(
                    LeadRecords.ACTIVITIES,
                    new Activities(ofActivities, records.ofLead().of(LeadRecords.ACTIVITIES)));
        }
        return fields;
    }

    private static Branch branch(Collection<Fact> facts, Slots slots) {
        Branch root = new Branch(new LinkedHashMap<>());
        for (Fact fact : facts) {
            if (!fact.derived()) {
                put(root, List.of(fact.name().split("\\.")), new Leaf(fact, slots.of(fact.path())));
            }
        }
        return root;
    }

    private static void put(Branch branch, List<String> steps, Leaf leaf) {
        if (steps.size() == 1) {
            branch.fields.put(steps.get(0), leaf);
            return;
        }
        Branch next = (Branch) branch.fields.computeIfAbsent(steps.get(0), step -> new Branch(new LinkedHashMap<>()));
        put(next, steps.subList(1, steps.size()), leaf);
    }
}
