package dev.winnow.explanation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The facts that differ between two versions of a lead. */
final class ChangedFacts {

    private final Map<String, Fact> changed = new LinkedHashMap<>();
    private final Lead before;
    private final Lead after;

    /** @param before at the same moment as {@code after} */
    ChangedFacts(Vocabulary vocabulary, Lead before, Lead after) {
        this.before = before;
        this.after = after;
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            if (!Objects.equals(fact.in(before), fact.in(after))) {
                changed.put(fact.path(), fact);
            }
        }
    }

    /**
     * The paths of the changed facts that a row has conditions on; {@code activities} for any condition on activities
     * or signals.
     */
    List<String> of(Row row) {
        List<String> paths = new ArrayList<>(lookedAt(row).keySet());
        if (row.repeatedType() != null) {
            paths.add("activities");
        }
        return paths;
    }

    /** The changed facts that a row has conditions on, each with its old and new value. */
    String text(Row row, Wording wording) {
        return lookedAt(row).values().stream()
                .map(fact -> wording.messages()
                        .text(
                                "movement.fact",
                                fact.label(),
                                wording.value(fact.in(after), fact),
                                wording.value(fact.in(before), fact)))
                .collect(Collectors.joining("; "));
    }

    private Map<String, Fact> lookedAt(Row row) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        row.conditions().stream()
                .map(Condition::fact)
                .filter(fact -> changed.containsKey(fact.path()))
                .forEach(fact -> facts.put(fact.path(), fact));
        return facts;
    }
}
