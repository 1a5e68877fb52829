package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The snippets that condition columns can have: each template for each fact of a vocabulary. */
final class ConditionSnippets {

    private final Map<RecordType, Map<String, Meaning>> meanings = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Set<String>> snippets = new EnumMap<>(RecordType.class);

    ConditionSnippets(Vocabulary vocabulary) {
        for (RecordType recordType : RecordType.values()) {
            meanings.put(recordType, new HashMap<>());
            snippets.put(recordType, new LinkedHashSet<>());
        }
        for (Fact fact : vocabulary.facts()) {
            for (ConditionTemplate template : ConditionTemplate.of(fact)) {
                String snippet = template.snippet(fact);
                of(meanings, fact.recordType()).putIfAbsent(Snippets.squeezed(snippet), new Meaning(fact, template));
                of(snippets, fact.recordType()).add(snippet);
            }
        }
    }

    /** The fact and template of a snippet. */
    record Meaning(Fact fact, ConditionTemplate template) {}

    /** The meaning of a snippet; null if columns on this record type can't have it. */
    @Nullable
    Meaning meaning(RecordType recordType, String snippet) {
        return of(meanings, recordType).get(Snippets.squeezed(snippet));
    }

    Set<String> all(RecordType recordType) {
        return of(snippets, recordType);
    }

    private static <T> T of(Map<RecordType, T> map, RecordType recordType) {
        T found = map.get(recordType);
        if (found == null) {
            throw new IllegalStateException("every record type has an entry: " + recordType);
        }
        return found;
    }
}
