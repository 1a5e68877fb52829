package dev.winnow.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Leads made by chance from a policy's vocabulary: many facts missing, most others at or beside what its rows ask. */
public final class RandomLeads {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Policy policy;
    private final Random random;
    private final Map<String, List<Object>> asked = new HashMap<>();

    public RandomLeads(Policy policy, long seed) {
        this.policy = policy;
        this.random = new Random(seed);
        policy.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.conditions().stream())
                .forEach(this::collect);
    }

    public Lead next() {
        ObjectNode lead = record(RecordType.LEAD);
        lead.put("id", "L-" + random.nextInt(1_000));
        if (!policy.vocabulary().facts(RecordType.ACTIVITY).isEmpty() && random.nextInt(5) > 0) {
            ArrayNode activities = lead.putArray("activities");
            for (int count = random.nextInt(6); count > 0; count--) {
                activities.add(record(RecordType.ACTIVITY));
            }
        }
        return TestPolicy.lead(policy, lead, TestPolicy.AS_OF);
    }

    private ObjectNode record(RecordType recordType) {
        ObjectNode record = JSON.objectNode();
        int missing = random.nextInt(10);
        for (Fact fact : policy.vocabulary().facts(recordType)) {
            if (!fact.derived() && (fact.required() || random.nextInt(10) >= missing)) {
                put(record, fact);
            }
        }
        return record;
    }

    private void put(ObjectNode record, Fact fact) {
        List<String> steps = List.of(fact.name().split("\\.", -1));
        ObjectNode parent = record;
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = parent.withObjectProperty(step);
        }
        String name = steps.get(steps.size() - 1);
        switch (fact.type().kind()) {
            case TEXT -> parent.put(name, text(fact));
            case CHOICE -> parent.put(name, pick(fact.allowed().listed()));
            case CHOICES ->
                fact.allowed().listed().stream()
                        .filter(value -> random.nextInt(3) == 0)
                        .forEach(parent.putArray(name)::add);
            case WHOLE -> parent.put(name, number(fact, 0));
            case DECIMAL -> parent.put(name, number(fact, fact.type().decimals()));
            case YES_NO -> parent.put(name, random.nextBoolean());
            case DATE -> parent.put(name, date(fact).toString());
            case TIME -> parent.put(name, TestPolicy.AS_OF.minus(age()).toString());
        }
    }

    private String text(Fact fact) {
        Fact domain = policy.vocabulary().fact("contact.emailDomain");
        return fact.path().equals("contact.email") && domain != null
                ? "Some.One@" + askedOr(domain, "Mail.Example")
                : askedOr(fact, "Nobody asks for this").toString();
    }

    private BigDecimal number(Fact fact, int decimals) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(random.nextInt(3) - 1));
        BigDecimal number = new BigDecimal(askedOr(fact, random.nextInt(1_000)).toString()).add(step);
        if (fact.allowed() instanceof Allowed.Between between && !between.contains(number)) {
            number = Stream.of(between.least(), between.most())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(number);
        }
        return number.scale() < decimals && random.nextBoolean() ? number.setScale(decimals) : number;
    }

    private LocalDate date(Fact fact) {
        LocalDate around = (LocalDate) askedOr(fact, TODAY.minusDays(random.nextInt(400)));
        return around.plusDays(random.nextInt(3) - 1);
    }

    /** Mostly around the ages that rows ask for, and around the ends of whole days. */
    private Duration age() {
        Fact daysAgo = policy.vocabulary().fact("activity.daysAgo");
        Object days = daysAgo == null ? random.nextInt(100) : askedOr(daysAgo, random.nextInt(100));
        return Duration.ofDays(Long.parseLong(days.toString()))
                .plusSeconds(random.nextInt(3) - 1)
                .abs();
    }

    private Object askedOr(Fact fact, Object other) {
        List<Object> values = asked.getOrDefault(fact.path(), List.of());
        return values.isEmpty() || random.nextInt(4) == 0 ? other : pick(values);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void collect(Condition condition) {
        asked.computeIfAbsent(condition.fact().path(), path -> new ArrayList<>())
                .addAll(condition.demand().values());
    }
}
