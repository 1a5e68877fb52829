package dev.winnow.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes leads that a policy understands, the same ones for the same seed. Values lie on, just below and just above what
 * its tables ask for; some leads are hardly known, of some nearly everything is. Facts that send leads elsewhere are
 * seldom there, or every other lead would be disqualified.
 */
public final class MadeUpLeads {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final int MAX_ACTIVITIES = 12;
    private static final int DAYS_BACK = 90;
    private static final int SECONDS_A_DAY = 86_400;
    private static final double ROUTE_FACTS_KNOWN = 0.1;

    private final Policy policy;
    private final Instant asOf;
    private final Random random;
    private final Map<String, List<Object>> mentioned = new HashMap<>();
    private final Set<String> onlyInRoutes = new HashSet<>();
    private int made;

    public MadeUpLeads(Policy policy, Instant asOf, long seed) {
        this.policy = policy;
        this.asOf = asOf;
        this.random = new Random(seed);
        Set<String> elsewhere = new HashSet<>();
        for (DecisionTable table : policy.tables()) {
            Set<String> paths = table.kind() == TableKind.ROUTE ? onlyInRoutes : elsewhere;
            table.rows().stream()
                    .flatMap(row -> row.conditions().stream())
                    .peek(this::remember)
                    .forEach(condition -> paths.add(condition.fact().path()));
        }
        onlyInRoutes.remove("stage");
        onlyInRoutes.removeIf(path -> elsewhere.contains(path) && !path.equals("sales.won"));
    }

    public ObjectNode next() {
        return next(0.1 + 0.9 * random.nextDouble());
    }

    /** @param known the share of all facts */
    public ObjectNode next(double known) {
        ObjectNode lead = facts(RecordType.LEAD, known);
        lead.put("id", "R-" + ++made);
        if (!policy.vocabulary().facts(RecordType.ACTIVITY).isEmpty()) {
            ArrayNode activities = lead.putArray("activities");
            for (int count = random.nextInt(MAX_ACTIVITIES + 1); count > 0; count--) {
                activities.add(activity());
            }
        }
        return lead;
    }

    private ObjectNode activity() {
        long secondsAgo = (long) random.nextInt(DAYS_BACK) * SECONDS_A_DAY + random.nextInt(SECONDS_A_DAY);
        ObjectNode activity = facts(RecordType.ACTIVITY, 0.9);
        return activity.put("occurredAt", asOf.minusSeconds(secondsAgo).toString());
    }

    private ObjectNode facts(RecordType recordType, double known) {
        ObjectNode facts = JSON.objectNode();
        for (Fact fact : policy.vocabulary().facts(recordType)) {
            double chance = onlyInRoutes.contains(fact.path()) ? ROUTE_FACTS_KNOWN : known;
            boolean isWanted = fact.required() || random.nextDouble() < chance;
            if (isWanted && !fact.derived() && fact.type().kind() != FactType.Kind.TIME) {
                put(facts, fact.name(), value(fact));
            }
        }
        return facts;
    }

    private static void put(ObjectNode facts, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            facts.set(name, value);
        } else {
            put(facts.withObject("/" + name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    private JsonNode value(Fact fact) {
        return switch (fact.type().kind()) {
            case TEXT -> JSON.textNode(text(fact));
            case CHOICE -> JSON.textNode(pick(fact.allowed().listed()));
            case CHOICES -> choices(fact.allowed().listed());
            case WHOLE -> JSON.numberNode(number(fact).toBigInteger());
            case DECIMAL -> JSON.numberNode(number(fact));
            case YES_NO -> JSON.booleanNode(random.nextInt(3) > 0);
            case DATE -> JSON.textNode(date(fact).toString());
            case TIME -> throw new IllegalArgumentException("a time is set by whoever knows it");
        };
    }

    private String text(Fact fact) {
        if (fact.path().equals("contact.email")) {
            List<Object> domains = mentioned.getOrDefault("contact.emailDomain", List.of());
            return "dana@" + (domains.isEmpty() || random.nextInt(5) > 0 ? "north.example" : pick(domains));
        }
        List<Object> values = mentioned.getOrDefault(fact.path(), List.of());
        return values.isEmpty() || random.nextInt(3) == 0
                ? "something else"
                : pick(values).toString();
    }

    private ArrayNode choices(List<String> values) {
        ArrayNode some = JSON.arrayNode();
        values.stream().filter(value -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    /** A bound, or a step to either side of it. */
    private BigDecimal number(Fact fact) {
        List<Object> bounds = mentioned.getOrDefault(fact.path(), List.of());
        BigDecimal near = bounds.isEmpty()
                ? BigDecimal.valueOf(random.nextInt(100))
                : new BigDecimal(pick(bounds).toString());
        BigDecimal step = new BigDecimal(BigInteger.ONE, fact.type().decimals());
        BigDecimal number = near.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1L)));
        if (fact.allowed() instanceof Allowed.Between between) {
            BigDecimal least = between.least();
            BigDecimal most = between.most();
            number = least == null ? number : number.max(least);
            number = most == null ? number : number.min(most);
        }
        return number;
    }

    private LocalDate date(Fact fact) {
        List<Object> bounds = mentioned.getOrDefault(fact.path(), List.of());
        LocalDate near = bounds.isEmpty() ? LocalDate.parse("2020-06-15") : (LocalDate) pick(bounds);
        return near.plusDays(random.nextInt(3) - 1L);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void remember(Condition condition) {
        mentioned
                .computeIfAbsent(condition.fact().path(), path -> new ArrayList<>())
                .addAll(condition.demand().values());
    }
}
