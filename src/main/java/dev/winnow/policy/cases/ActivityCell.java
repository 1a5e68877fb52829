package dev.winnow.policy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.CellValue;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the activities of a case: {@code type=webinar, daysAgo=3; type=download, content=case-study, daysAgo=10}. */
final class ActivityCell {

    private static final String DAYS_AGO = "daysAgo";
    private static final int LONGEST_AGO = 36_500;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Problems problems;

    ActivityCell(Vocabulary vocabulary, Problems problems) {
        vocabulary.facts(RecordType.ACTIVITY).stream()
                .filter(fact -> !fact.derived())
                .forEach(fact -> facts.put(fact.name(), fact));
        this.problems = problems;
    }

    /** The activities as in a request; null, with problems, if the cell is invalid. */
    @Nullable
    ArrayNode read(CellValue cell, Instant asOf, Source source) {
        if (!(cell instanceof CellValue.Text text)) {
            problems.add(ProblemKind.VALUE, source, "activities such as type=webinar, daysAgo=3", cell.shown());
            return null;
        }
        ArrayNode activities = JsonNodeFactory.instance.arrayNode();
        boolean right = true;
        for (String item : text.text().split(";")) {
            if (!item.isBlank()) {
                ObjectNode activity = activities.addObject();
                for (String part : item.split(",")) {
                    right &= put(activity, part, asOf, source);
                }
            }
        }
        return right ? activities : null;
    }

    private boolean put(ObjectNode activity, String part, Instant asOf, Source source) {
        int equals = part.indexOf('=');
        String name = (equals < 0 ? part : part.substring(0, equals)).strip();
        String value = equals < 0 ? "" : part.substring(equals + 1).strip();
        if (name.equals(DAYS_AGO)) {
            return putDaysAgo(activity, value, part, asOf, source);
        }
        Fact fact = facts.get(Normalizer.normalize(name, Normalizer.Form.NFC));
        if (fact == null || value.isEmpty()) {
            List<String> names = new ArrayList<>(facts.keySet());
            names.add(DAYS_AGO);
            problems.add(
                    ProblemKind.VALUE,
                    source,
                    "a fact of the activity and its value, one of " + String.join("=, ", names) + "=",
                    Quoted.of(part.strip()),
                    fact == null ? Suggestion.misspeltPath(name, names) : null);
            return false;
        }
        String[] steps = fact.name().split("\\.");
        ObjectNode branch = steps.length == 1 ? activity : activity.withObjectProperty(steps[0]);
        JsonNode read = CellJson.text(value, fact, source, problems);
        return read != null && putOnce(branch, steps[steps.length - 1], read, part, source);
    }

    /** A fact given twice is probably meant for another activity. */
    private boolean putOnce(ObjectNode branch, String name, JsonNode value, String part, Source source) {
        if (branch.has(name)) {
            problems.add(
                    ProblemKind.DUPLICATE,
                    source,
                    "each fact of an activity once, and ; between activities",
                    Quoted.of(part.strip()) + " again");
            return false;
        }
        branch.set(name, value);
        return true;
    }

    private boolean putDaysAgo(ObjectNode activity, String value, String part, Instant asOf, Source source) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= LONGEST_AGO) {
            Instant occurredAt = asOf.minus(Duration.ofDays(Integer.parseInt(value)));
            return putOnce(activity, "occurredAt", TextNode.valueOf(occurredAt.toString()), part, source);
        }
        problems.add(ProblemKind.VALUE, source, "daysAgo= a whole number from 0 to " + LONGEST_AGO, Quoted.of(value));
        return false;
    }
}
