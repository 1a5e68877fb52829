package dev.winnow.policy.analysis;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Typed tables and leads made by chance, from so few values that rows often meet, exclude and cover each other. */
final class RandomRows {

    static final List<String> LEAD = List.of(
            "company.industry",
            "company.country",
            "company.employees",
            "contact.unsubscribed",
            "sales.accepted",
            "contact.challenges",
            "attributes.day",
            "attributes.rate",
            "intent.thirdPartyScore");
    static final List<String> ACTIVITY = List.of("activity.type", "activity.durationSeconds", "activity.daysAgo");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Random random;
    private final List<Fact> facts;

    /** @param paths of the facts to look at */
    RandomRows(long seed, List<String> paths) {
        this.random = new Random(seed);
        this.facts = paths.stream().map(RandomRows::fact).toList();
    }

    static Fact fact(String path) {
        return Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path), path);
    }

    DecisionTable table(TableKind kind, String name, int rows) {
        String dimension = kind == TableKind.SCORE ? "fit" : null;
        List<Row> all = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> row(kind, name, row))
                .toList();
        return new DecisionTable(name, kind, dimension, "tables.xlsx", name, List.of(), List.of(), all);
    }

    private Row row(TableKind kind, String name, int row) {
        List<Condition> conditions = new ArrayList<>();
        for (int count = random.nextInt(30) == 0 ? 0 : 1 + random.nextInt(3); count > 0; count--) {
            Fact fact = pick(facts);
            Source cell = new Source("tables.xlsx", name, row, "" + (char) ('B' + conditions.size()) + row);
            conditions.add(new Condition(conditions.size() + 1, fact, demand(fact), cell));
        }
        RowEffect effect = kind == TableKind.SCORE
                ? new RowEffect.Points(BigDecimal.valueOf(random.nextInt(20) - 8L), 1, Integer.MAX_VALUE)
                : new RowEffect.Action(pick(List.of("call", "write")));
        Source id = new Source("tables.xlsx", name, row, "A" + row);
        return new Row(name + "-" + row, id, conditions, effect, null, null);
    }

    private Demand demand(Fact fact) {
        return switch (fact.type().kind()) {
            case TEXT, CHOICE ->
                switch (random.nextInt(3)) {
                    case 0 -> new Demand.Is(one(fact));
                    case 1 -> new Demand.OneOf(several(fact));
                    default -> new Demand.NoneOf(several(fact));
                };
            case YES_NO -> new Demand.Is(one(fact));
            case CHOICES ->
                random.nextBoolean() ? new Demand.Includes(several(fact)) : new Demand.IncludesNone(several(fact));
            case WHOLE, DECIMAL, DATE ->
                random.nextInt(6) == 0
                        ? new Demand.Is(one(fact))
                        : new Demand.Compared(pick(List.of(Operator.values())), one(fact));
            case TIME -> throw new IllegalArgumentException("no table looks at times");
        };
    }

    private List<Object> several(Fact fact) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(index -> one(fact))
                .distinct()
                .toList();
    }

    private Object one(Fact fact) {
        return switch (fact.type().kind()) {
            case TEXT -> pick(List.of("DE", "FR", "IT"));
            case CHOICE, CHOICES -> pick(fact.allowed().listed());
            case YES_NO -> random.nextBoolean();
            case WHOLE -> (fact.path().equals("intent.thirdPartyScore") ? 98L : 0L) + random.nextInt(4);
            case DECIMAL -> BigDecimal.valueOf(99_998 + random.nextInt(4), 3);
            case DATE -> DAY.plusDays(random.nextInt(4));
            case TIME -> throw new IllegalArgumentException("no table looks at times");
        };
    }

    /** Values by path of one record type, as the server would hold them: allowed, and some of them missing. */
    Map<String, Object> record(RecordType recordType) {
        Map<String, Object> record = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.recordType() == recordType) {
                Object value = value(fact);
                if (value != null) {
                    record.put(fact.path(), value);
                }
            }
        }
        return record;
    }

    private @Nullable Object value(Fact fact) {
        if (!fact.derived() && !fact.required() && random.nextInt(5) == 0) {
            return fact.ifMissing();
        }
        return switch (fact.type().kind()) {
            case CHOICES ->
                fact.allowed().listed().stream()
                        .filter(value -> random.nextBoolean())
                        .toList();
            case WHOLE ->
                fact.path().equals("intent.thirdPartyScore")
                        ? Math.min(100, 97L + random.nextInt(4))
                        : Long.valueOf(random.nextInt(5));
            case DECIMAL -> BigDecimal.valueOf(99_997 + random.nextInt(4), 3);
            case DATE -> DAY.plusDays(random.nextInt(6) - 1L);
            case TEXT -> pick(List.of("DE", "FR", "IT", "US"));
            case CHOICE, YES_NO -> one(fact);
            case TIME -> throw new IllegalArgumentException("no table looks at times");
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Whether a row holds for a lead, or for it and one of its activities. */
    static boolean holds(Row row, Map<String, Object> lead, List<Map<String, Object>> activities) {
        if (row.repeatedType() == null) {
            return holds(row, lead, Map.of());
        }
        return activities.stream().anyMatch(activity -> holds(row, lead, activity));
    }

    private static boolean holds(Row row, Map<String, Object> lead, Map<String, Object> activity) {
        return row.conditions().stream().allMatch(condition -> {
            Map<String, Object> record = condition.fact().recordType() == RecordType.LEAD ? lead : activity;
            return condition.demand().holds(record.get(condition.fact().path()));
        });
    }
}
