package dev.winnow.policy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.facts.LeadJson;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a row of a {@code Cases} sheet, without expectations.
 *
 * @param cells by the label of their column: texts, numbers and flags
 * @param lead as the row says it, as in a request
 * @param asOf the start of the day, as cases are evaluated
 * @param omitted the labels of known facts that the sheet has no place for
 */
public record CaseRow(Map<String, Object> cells, ObjectNode lead, Instant asOf, Set<String> omitted) {

    private static final String OCCURRED_AT = "occurredAt";

    /** What separates facts and activities in a cell. */
    private static final String SEPARATORS = ".*[,;=\\n].*";

    /**
     * @param columns the facts of the sheet's columns, by label
     * @param labels of all columns
     */
    public static CaseRow of(
            String name,
            Lead lead,
            Instant asOf,
            Vocabulary vocabulary,
            Map<String, Fact> columns,
            List<String> labels) {
        LocalDate day = asOf.atZone(ZoneOffset.UTC).toLocalDate();
        Writer writer = new Writer(LeadJson.of(lead, vocabulary), day);
        writer.cells.put(CaseSheet.CASE, name);
        writer.cells.put(CaseSheet.AS_OF, day.toString());
        writer.lead.put("id", name);
        Map<Fact, String> places =
                columns.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            Object value = fact.derived() || fact.path().equals("id") ? null : fact.in(lead);
            if (value != null && !isEmpty(value)) {
                writer.add(fact, value, places.get(fact));
            }
        }
        writer.addActivities(lead.activities(), vocabulary, labels.contains(CaseSheet.ACTIVITIES));
        return new CaseRow(writer.cells, writer.lead, writer.start(), writer.omitted);
    }

    /** Lists that nobody stated are empty. */
    private static boolean isEmpty(Object value) {
        return value instanceof List<?> list && list.isEmpty();
    }

    private static final class Writer {

        private final Map<String, Object> cells = new LinkedHashMap<>();
        private final Set<String> omitted = new LinkedHashSet<>();
        private final ObjectNode lead;
        private final LocalDate day;

        Writer(ObjectNode lead, LocalDate day) {
            this.lead = lead;
            this.day = day;
        }

        Instant start() {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        void add(Fact fact, Object value, @Nullable String label) {
            if (label != null) {
                cells.put(label, cell(value));
            } else if (!value.equals(fact.ifMissing())) {
                omitted.add(fact.label());
                remove(lead, fact.name());
            }
        }

        private static Object cell(Object value) {
            if (value instanceof Long whole) {
                return BigDecimal.valueOf(whole);
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Objects::toString).collect(Collectors.joining("; "));
            }
            return value instanceof BigDecimal || value instanceof Boolean ? value : value.toString();
        }

        void addActivities(List<Activity> activities, Vocabulary vocabulary, boolean isPlace) {
            if (activities.isEmpty()) {
                return;
            }
            if (!isPlace) {
                omitted.add(CaseSheet.ACTIVITIES);
                lead.remove("activities");
                return;
            }
            List<String> texts = new ArrayList<>();
            for (int index = 0; index < activities.size(); index++) {
                texts.add(text(
                        activities.get(index),
                        (ObjectNode) lead.withArray("activities").get(index),
                        vocabulary));
            }
            cells.put(CaseSheet.ACTIVITIES, String.join("; ", texts));
        }

        private String text(Activity activity, ObjectNode json, Vocabulary vocabulary) {
            List<String> parts = new ArrayList<>();
            for (Fact fact : vocabulary.facts(RecordType.ACTIVITY)) {
                Object value = fact.derived() ? null : fact.in(activity);
                if (value != null && fact.name().equals(OCCURRED_AT)) {
                    long ago = daysAgo(json.path(OCCURRED_AT));
                    json.put(OCCURRED_AT, start().minus(ago, ChronoUnit.DAYS).toString());
                    parts.add("daysAgo=" + ago);
                } else if (value != null && cell(value).toString().matches("(?s)" + SEPARATORS)) {
                    omitted.add(fact.label());
                    remove(json, fact.name());
                } else if (value != null) {
                    parts.add(fact.name() + "=" + cell(value));
                }
            }
            return String.join(", ", parts);
        }

        private long daysAgo(JsonNode occurredAt) {
            LocalDate then =
                    Instant.parse(occurredAt.textValue()).atZone(ZoneOffset.UTC).toLocalDate();
            return Math.max(0, ChronoUnit.DAYS.between(then, day));
        }

        private static void remove(ObjectNode json, String path) {
            int dot = path.lastIndexOf('.');
            JsonNode branch =
                    dot < 0 ? json : json.at("/" + path.substring(0, dot).replace('.', '/'));
            if (branch instanceof ObjectNode object) {
                object.remove(path.substring(dot + 1));
            }
        }
    }
}
