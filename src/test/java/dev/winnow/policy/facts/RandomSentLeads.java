package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Leads as they may be sent, made by chance: most of what they say is right. Numbers have the decimals of their facts,
 * texts their normal form.
 */
final class RandomSentLeads {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final List<String> TEXTS = List.of(
            "x",
            "",
            " ",
            "\u00a0\u200b",
            "a\u0007b",
            "a\rb",
            "a\nb",
            "\ud83d\ude00",
            "\u5317\u4eac",
            "\u3164",
            "x".repeat(200),
            "x".repeat(201),
            "x".repeat(1_000),
            "x".repeat(1_001));
    private static final List<String> IDS = List.of(".", "..", "...", " . ", ".\u200b.", ". .", "\u00ad..\n", ".a");
    private static final List<String> DATES = List.of(
            "2026-01-31",
            "2026-02-29",
            "2024-02-29",
            "2000-02-29",
            "1900-02-29",
            "0000-02-29",
            "2026-04-31",
            "2026-12-31",
            "2026-13-01",
            "2026-1-31",
            "26-01-31",
            "+2026-01-31",
            "2026-01-31T00:00:00Z");
    private static final List<String> TIMES = List.of(
            "2026-01-31T09:30:00Z",
            "2024-02-29T23:59:59.999999999+05:30",
            "2023-02-29T09:30:00Z",
            "2000-02-29T09:30Z",
            "2026-01-31t09:30:00z",
            "2026-01-31T09:30:00+0100",
            "2026-01-31T09:30:00-01",
            "2026-01-31T09:30:00+18:00",
            "2026-01-31T09:30:00+18:01",
            "2026-01-31T09:30:00+19:00",
            "2026-01-31T09:30:00",
            "2026-01-31 09:30:00Z",
            "2026-01-31T24:00:00Z",
            "2026-01-31T09:60:00Z",
            "2026-01-31T09:30:60Z",
            "2026-01-31T9:30:00Z",
            "2026-01-31T09:30:00.Z",
            "2026-01-31T09:30:00.1234567890Z",
            "1899-12-31T12:00:00Z",
            "1900-01-02T00:00:00Z",
            "2026-01-31");
    private static final List<String> NUMBERS = List.of(
            "0",
            "0.07",
            "4.35",
            "0.1",
            "5.0",
            "-3",
            "1e2",
            "99.95",
            "99.96",
            "1000",
            "1000000000000000",
            "1000000000000001",
            "-1000000000000000",
            "-1e15",
            "-1e16",
            "123456789012345.67");

    private final List<Fact> ofLead;
    private final List<Fact> ofActivity;
    private final Random random;

    RandomSentLeads(Vocabulary vocabulary, long seed) {
        this.ofLead = sent(vocabulary, RecordType.LEAD);
        this.ofActivity = sent(vocabulary, RecordType.ACTIVITY);
        this.random = new Random(seed);
    }

    private static List<Fact> sent(Vocabulary vocabulary, RecordType type) {
        return vocabulary.facts(type).stream().filter(fact -> !fact.derived()).toList();
    }

    ObjectNode next() {
        ObjectNode lead = record(ofLead);
        if (!ofActivity.isEmpty() && random.nextBoolean()) {
            ArrayNode activities = lead.putArray("activities");
            for (int count = random.nextInt(3); count > 0; count--) {
                activities.add(oneIn(40) ? odd() : record(ofActivity));
            }
        }
        if (oneIn(20)) {
            List<String> names = new ArrayList<>();
            lead.fieldNames().forEachRemaining(names::add);
            lead.set(pick(names), odd());
        }
        return lead;
    }

    private ObjectNode record(List<Fact> facts) {
        ObjectNode record = JSON.objectNode();
        for (Fact fact : facts) {
            if (fact.required() ? !oneIn(60) : oneIn(5)) {
                put(record, fact.name(), oneIn(40) ? odd() : fact.path().equals("id") ? id() : value(fact));
            }
        }
        if (oneIn(60)) {
            record.put("unknown", 1);
        }
        return record;
    }

    private static void put(ObjectNode record, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            record.set(name, value);
        } else {
            put(record.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    private JsonNode id() {
        return JSON.textNode(oneIn(8) ? pick(IDS) : oneIn(8) ? pick(TEXTS) : "L-1");
    }

    private JsonNode value(Fact fact) {
        return switch (fact.type().kind()) {
            case TEXT -> JSON.textNode(oneIn(5) ? pick(TEXTS) : "some text");
            case CHOICE -> choice(fact);
            case CHOICES -> {
                ArrayNode choices = JSON.arrayNode();
                for (int count = random.nextInt(3); count > 0; count--) {
                    choices.add(oneIn(20) ? odd() : choice(fact));
                }
                yield choices;
            }
            case WHOLE, DECIMAL -> number(fact);
            case YES_NO -> JSON.booleanNode(random.nextBoolean());
            case DATE -> JSON.textNode(oneIn(4) ? pick(DATES) : "2026-01-31");
            case TIME -> JSON.textNode(oneIn(4) ? pick(TIMES) : "2026-01-31T09:30:00Z");
        };
    }

    private JsonNode choice(Fact fact) {
        return JSON.textNode(oneIn(12) ? pick(TEXTS) : pick(fact.allowed().listed()));
    }

    private JsonNode number(Fact fact) {
        List<BigDecimal> fitting = NUMBERS.stream()
                .map(BigDecimal::new)
                .filter(number ->
                        number.stripTrailingZeros().scale() <= fact.type().decimals())
                .toList();
        return JSON.numberNode(oneIn(3) ? pick(fitting) : BigDecimal.ONE);
    }

    /** A value that few facts can have. Null is none. */
    private JsonNode odd() {
        return pick(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(5),
                JSON.textNode("odd"),
                JSON.arrayNode(),
                JSON.objectNode()));
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
