package dev.winnow.policy.table;

import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The snippets that condition columns can have: each template for each fact of a vocabulary. */
final class ConditionSnippets {

    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

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

    /**
     * The snippet that an unknown one was probably meant to be: of the fact it names, if there is such a fact, in the
     * form that is closest; otherwise one that is only misspelt. Never a snippet of another fact.
     */
    @Nullable
    String suggestion(RecordType recordType, String snippet) {
        return of(meanings, recordType).values().stream()
                .filter(meaning -> isNamed(meaning.fact(), snippet))
                .map(meaning -> meaning.template().snippet(meaning.fact()))
                .min(Comparator.comparingInt((String candidate) -> EDITS.apply(snippet, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> Suggestion.misspelt(snippet, of(snippets, recordType)));
    }

    private static boolean isNamed(Fact fact, String snippet) {
        String name = fact.name().substring(fact.name().lastIndexOf('.') + 1);
        return snippet.contains('"' + name + '"') || snippet.startsWith(fact.expression() + ' ');
    }

    private static <T> T of(Map<RecordType, T> map, RecordType recordType) {
        T found = map.get(recordType);
        if (found == null) {
            throw new IllegalStateException("every record type has an entry: " + recordType);
        }
        return found;
    }
}
