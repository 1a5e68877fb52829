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

/** The snippets that condition columns may have: each template of each fact of a vocabulary, written out once. */
final class ConditionSnippets {

    private final Map<RecordType, Map<String, Meaning>> meanings = new EnumMap<>(RecordType.class);
    private final Map<RecordType, Set<String>> snippets = new EnumMap<>(RecordType.class);

    ConditionSnippets(Vocabulary vocabulary) {
        for (RecordType subject : RecordType.values()) {
            meanings.put(subject, new HashMap<>());
            snippets.put(subject, new LinkedHashSet<>());
        }
        for (Fact fact : vocabulary.facts()) {
            for (ConditionTemplate template : ConditionTemplate.of(fact)) {
                String snippet = template.snippet(fact);
                of(meanings, fact.subject()).putIfAbsent(Snippets.squeezed(snippet), new Meaning(fact, template));
                of(snippets, fact.subject()).add(snippet);
            }
        }
    }

    /** What a snippet says. */
    record Meaning(Fact fact, ConditionTemplate template) {}

    /** Null if a column of this subject can't have such a snippet. */
    @Nullable
    Meaning meaning(RecordType subject, String snippet) {
        return of(meanings, subject).get(Snippets.squeezed(snippet));
    }

    Set<String> all(RecordType subject) {
        return of(snippets, subject);
    }

    private static <T> T of(Map<RecordType, T> map, RecordType subject) {
        T found = map.get(subject);
        if (found == null) {
            throw new IllegalStateException("every subject has its place: " + subject);
        }
        return found;
    }
}
