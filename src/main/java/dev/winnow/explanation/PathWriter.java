package dev.winnow.explanation;

import dev.winnow.policy.vocabulary.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes proposed changes as the changes of a path, with values as in the JSON of a lead. */
final class PathWriter {

    private final EvaluatedRecords records;
    private final Wording wording;

    /** @param records without the changes */
    PathWriter(EvaluatedRecords records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<Path.FactChange> changes(ProposedChanges proposed) {
        List<Path.FactChange> changes = new ArrayList<>();
        proposed.facts().forEach((fact, value) -> changes.add(change(fact, value.orElse(null))));
        proposed.activities().forEach(activity -> changes.add(activity(activity)));
        return changes;
    }

    private Path.FactChange change(Fact fact, @Nullable Object value) {
        Object found = records.value(fact);
        return new Path.FactChange(
                fact.path(),
                found,
                value,
                Objects.requireNonNull(fact.changedBy()),
                text(fact, value, wording.value(found, fact)));
    }

    private String text(Fact fact, @Nullable Object value, String found) {
        Messages messages = wording.messages();
        return value == null
                ? messages.text("path.removal", fact.label(), found)
                : messages.text("path.change", fact.label(), wording.value(value, fact), found);
    }

    private Path.FactChange activity(Map<Fact, Object> facts) {
        Map<String, Object> activity = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        facts.forEach((fact, value) -> {
            put(activity, fact.name(), value);
            words.add(wording.messages().text("path.activity-fact", fact.label(), wording.value(value, fact)));
        });
        activity.put("occurredAt", records.evaluated().asOf().toString());
        String by = facts.keySet().stream().map(Fact::changedBy).findFirst().orElseThrow();
        return new Path.FactChange(
                "activities",
                null,
                activity,
                Objects.requireNonNull(by),
                wording.messages().text("path.activity", String.join(", ", words)));
    }

    /** The organisation's own facts are nested under {@code attributes}. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> activity, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            activity.put(name, value);
        } else {
            Map<String, Object> nested = (Map<String, Object>)
                    activity.computeIfAbsent(name.substring(0, dot), key -> new LinkedHashMap<>());
            nested.put(name.substring(dot + 1), value);
        }
    }
}
