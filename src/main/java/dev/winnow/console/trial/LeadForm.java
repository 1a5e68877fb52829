package dev.winnow.console.trial;

import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType.Kind;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.problem.RequestProblem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a lead, made of a policy's vocabulary.
 *
 * @param first the facts that most rows with points read
 * @param others the other facts that rows read
 * @param unread the facts that no row reads
 * @param activities the lead's, in the order entered
 * @param types the activities that can be added; empty if the vocabulary has none
 */
public record LeadForm(
        List<FactField> first,
        List<FactField> others,
        List<FactField> unread,
        List<ActivityFields> activities,
        List<String> types) {

    private static final int FIRST = 9;

    /** What a condition weighs whose row gives points. */
    private static final int SCORED = 1_000;

    public LeadForm {
        first = List.copyOf(first);
        others = List.copyOf(others);
        unread = List.copyOf(unread);
        activities = List.copyOf(activities);
        types = List.copyOf(types);
    }

    /**
     * @param index in the lead, from 0
     * @param isOpen whether its fields are shown
     */
    public record ActivityFields(int index, String title, boolean isOpen, List<FactField> fields) {

        public ActivityFields {
            fields = List.copyOf(fields);
        }
    }

    /** @param problems of the lead, which are shown at their fields */
    static LeadForm of(Policy policy, EnteredLead entered, List<RequestProblem> problems) {
        Map<String, Integer> use = use(policy);
        List<FactField> read = entered(policy, RecordType.LEAD)
                .filter(fact -> use.containsKey(fact.path()))
                .sorted(Comparator.comparing((Fact fact) -> -use.getOrDefault(fact.path(), 0)))
                .map(fact -> FactField.of(fact, entered.values(fact), problems))
                .toList();
        int first = Math.min(FIRST, read.size());
        return new LeadForm(
                read.subList(0, first),
                read.subList(first, read.size()),
                entered(policy, RecordType.LEAD)
                        .filter(fact -> !use.containsKey(fact.path()))
                        .map(fact -> FactField.of(fact, entered.values(fact), problems))
                        .toList(),
                IntStream.range(0, entered.activities())
                        .mapToObj(index -> activity(policy, entered, index, problems))
                        .toList(),
                types(policy));
    }

    private static ActivityFields activity(
            Policy policy, EnteredLead entered, int index, List<RequestProblem> problems) {
        List<FactField> fields = entered(policy, RecordType.ACTIVITY)
                .map(fact -> FactField.ofActivity(fact, index, entered.values(fact, index), problems))
                .toList();
        String title = fields.stream()
                .filter(FactField::isChoice)
                .flatMap(field -> field.chosen().stream())
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
        boolean isOpen = index == entered.opened() || fields.stream().anyMatch(field -> field.problem() != null);
        return new ActivityFields(index, title, isOpen, fields);
    }

    private static List<String> types(Policy policy) {
        Fact type = typeOf(policy);
        return type == null ? List.of() : type.allowed().listed();
    }

    /** How many conditions read each fact, by its path; those of rows that give points count most. */
    private static Map<String, Integer> use(Policy policy) {
        Map<String, Integer> use = new HashMap<>();
        for (DecisionTable table : policy.tables()) {
            int weight = table.dimension() == null ? 1 : SCORED;
            table.rows().stream()
                    .flatMap(row -> row.conditions().stream())
                    .forEach(condition -> use.merge(condition.fact().path(), weight, Integer::sum));
        }
        return use;
    }

    private static Stream<Fact> entered(Policy policy, RecordType type) {
        return policy.vocabulary().facts(type).stream().filter(fact -> !fact.derived());
    }

    /** Whether activities can still be added. */
    public boolean hasRoom() {
        return activities.size() < EnteredLead.MOST_ACTIVITIES;
    }

    /** The fact that says what kind of activity it is; null if the vocabulary has none. */
    static @Nullable Fact typeOf(Policy policy) {
        Map<String, Integer> use = use(policy);
        return entered(policy, RecordType.ACTIVITY)
                .filter(fact -> fact.type().kind() == Kind.CHOICE)
                .max(Comparator.comparing(fact -> use.getOrDefault(fact.path(), 0)))
                .orElse(null);
    }
}
