package dev.winnow.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every single change that somebody could bring about, as far as a policy's rows can tell one from another: each value
 * that a vocabulary lists, each bound and the values beside it, each fact taken away, a new activity for each set of rows
 * that one may hold for. Some of them a policy may refuse. Facts that no row looks at are left alone, even if others are
 * derived from them, as mail domains are.
 */
final class SingleChanges {

    private static final String ACTIVITIES = "activities";

    private final Policy policy;
    private final Map<String, Set<Object>> demanded = new LinkedHashMap<>();
    private final Map<Set<String>, Path.FactChange> activities = new LinkedHashMap<>();

    SingleChanges(Policy policy) {
        this.policy = policy;
        policy.rows().stream()
                .flatMap(placed -> placed.row().conditions().stream())
                .forEach(condition -> demanded.computeIfAbsent(condition.fact().path(), path -> new LinkedHashSet<>())
                        .addAll(condition.demand().values()));
        List<Fact> facts = changeable(RecordType.ACTIVITY);
        if (!facts.isEmpty()) {
            addActivities(facts, new LinkedHashMap<>());
        }
    }

    List<Path.FactChange> of(Lead lead) {
        List<Path.FactChange> changes = new ArrayList<>(activities.values());
        for (Fact fact : changeable(RecordType.LEAD)) {
            Object found = fact.in(lead);
            values(fact, found)
                    .filter(value -> !value.equals(found))
                    .forEach(value -> changes.add(change(fact.path(), found, value)));
            if (found != null && !fact.required()) {
                changes.add(change(fact.path(), found, null));
            }
        }
        return changes;
    }

    private List<Fact> changeable(RecordType recordType) {
        return policy.vocabulary().facts(recordType).stream()
                .filter(fact -> fact.changedBy() != null && !fact.derived())
                .filter(fact -> demanded.containsKey(fact.path()))
                .toList();
    }

    /** Each combination of values that rows look for; of those that meet the same conditions, one. */
    private void addActivities(List<Fact> facts, Map<String, Object> chosen) {
        if (facts.isEmpty()) {
            addActivity(chosen);
            return;
        }
        Fact fact = facts.get(0);
        List<Fact> others = facts.subList(1, facts.size());
        if (!fact.required()) {
            addActivities(others, chosen);
        }
        Map<Set<Condition>, Object> alike = new LinkedHashMap<>();
        values(fact, null).forEach(value -> alike.putIfAbsent(metBy(value, fact), value));
        alike.remove(Set.of());
        alike.values().forEach(value -> addActivities(others, with(chosen, fact, value)));
    }

    private Set<Condition> metBy(Object value, Fact fact) {
        return policy.rows().stream()
                .flatMap(placed -> placed.row().conditions().stream())
                .filter(condition ->
                        condition.fact().equals(fact) && condition.demand().holds(value))
                .collect(Collectors.toSet());
    }

    private void addActivity(Map<String, Object> chosen) {
        Map<String, Object> activity = new LinkedHashMap<>(chosen);
        activity.put("occurredAt", TestPolicy.AS_OF.toString());
        Path.FactChange change = change(ACTIVITIES, null, activity);
        JsonNode lead = AppliedPath.changed(TestPolicy.json("{}"), new Path("", List.of(change)));
        if (policy.leadReader().read(lead, TestPolicy.AS_OF) instanceof LeadReading.Read read) {
            Activity happened = read.lead().activities().get(0);
            activities.putIfAbsent(rowsFor(happened), change);
        }
    }

    /** The rows that may hold for an activity. */
    private Set<String> rowsFor(Activity activity) {
        return policy.rows().stream()
                .map(PlacedRow::row)
                .filter(row -> row.repeatedType() == RecordType.ACTIVITY)
                .filter(row -> row.conditions(RecordType.ACTIVITY).stream().allMatch(one -> one.holds(activity)))
                .map(Row::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> with(Map<String, Object> chosen, Fact fact, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(chosen);
        List<String> steps = List.of(fact.name().split("\\.", 2));
        if (steps.size() == 1) {
            more.put(fact.name(), value);
        } else {
            Map<String, Object> own = new LinkedHashMap<>();
            if (more.get(steps.get(0)) instanceof Map<?, ?> before) {
                before.forEach((name, other) -> own.put(String.valueOf(name), Objects.requireNonNull(other)));
            }
            own.put(steps.get(1), value);
            more.put(steps.get(0), own);
        }
        return more;
    }

    private Stream<?> values(Fact fact, @Nullable Object found) {
        Set<Object> asked = demanded.getOrDefault(fact.path(), Set.of());
        return switch (fact.type().kind()) {
            case CHOICE -> fact.allowed().listed().stream();
            case CHOICES -> fact.allowed().listed().stream().map(value -> withOrWithout(value, found));
            case YES_NO -> Stream.of(true, false);
            case TEXT -> asked.stream();
            case WHOLE, DECIMAL, DATE -> asked.stream().flatMap(bound -> around(bound, fact.type()));
            case TIME -> Stream.of();
        };
    }

    private static List<Object> withOrWithout(String value, @Nullable Object found) {
        List<Object> values = new ArrayList<>(found instanceof List<?> list ? list : List.of());
        if (!values.remove(value)) {
            values.add(value);
        }
        return values;
    }

    private static Stream<Object> around(Object bound, FactType type) {
        if (bound instanceof Long whole) {
            return Stream.of(whole - 1, whole, whole + 1);
        }
        if (bound instanceof BigDecimal decimal) {
            BigDecimal step = new BigDecimal(BigInteger.ONE, type.decimals());
            return Stream.of(decimal.subtract(step), decimal, decimal.add(step));
        }
        LocalDate day = (LocalDate) bound;
        return Stream.of(day.minusDays(1), day, day.plusDays(1));
    }

    private static Path.FactChange change(String path, @Nullable Object from, @Nullable Object to) {
        return new Path.FactChange(path, from, to, "somebody", "");
    }
}
