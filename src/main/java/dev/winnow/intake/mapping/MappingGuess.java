package dev.winnow.intake.mapping;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which fields hold which facts: by path, label, names in CRM systems, words, spelling, and the values of some
 * leads. Each fact is guessed at most once; what isn't understood is left out.
 *
 * @param fields in the order of the sources
 */
public record MappingGuess(List<FieldGuess> fields) {

    private static final double BY_VALUES = 50;

    public MappingGuess {
        fields = List.copyOf(fields);
    }

    public static MappingGuess of(Vocabulary vocabulary, FieldSamples sampled) {
        Map<String, FieldSample> samples = sampled.bySource();
        Collection<Fact> facts = MappableFacts.of(vocabulary).values();
        Map<String, Candidate> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        candidates(facts, samples).stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .forEach(candidate -> {
                    boolean isFree = !chosen.containsKey(candidate.source()) && !taken.contains(candidate.path());
                    if (isFree) {
                        chosen.put(candidate.source(), candidate);
                        taken.add(candidate.path());
                    }
                });
        return new MappingGuess(samples.entrySet().stream()
                .map(field -> guess(field.getKey(), field.getValue(), chosen.get(field.getKey())))
                .toList());
    }

    /** The mapping as guessed. */
    public LeadMapping mapping() {
        Map<String, FieldMapping> mapped = new LinkedHashMap<>();
        fields.forEach(field -> mapped.put(field.source(), field.mapping()));
        return new LeadMapping(mapped, MissingWords.USUAL);
    }

    /** The sources that weren't understood, in order. */
    public List<String> unmapped() {
        return fields.stream()
                .filter(field -> !field.isUnderstood())
                .map(FieldGuess::source)
                .toList();
    }

    /** @param fact null for the time to evaluate for */
    private record Candidate(String source, @Nullable Fact fact, double score, GuessReason reason) {

        private String path() {
            return fact == null ? FieldMapping.AS_OF : fact.path();
        }
    }

    private static List<Candidate> candidates(Collection<Fact> facts, Map<String, FieldSample> samples) {
        ValueFit fit = new ValueFit();
        List<Candidate> candidates = new ArrayList<>();
        samples.forEach((source, sample) -> {
            if (LooseText.key(source).equals(LooseText.key(FieldMapping.AS_OF))) {
                GuessReason reason = new GuessReason(GuessReason.Kind.PATH, FieldMapping.AS_OF);
                candidates.add(new Candidate(source, null, 100, reason));
            }
            for (Fact fact : facts) {
                Candidate candidate = candidate(source, sample, fact, fit);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        });
        return candidates;
    }

    private static @Nullable Candidate candidate(String source, FieldSample sample, Fact fact, ValueFit fit) {
        NameMatch name = NameMatch.of(source, fact);
        if (name != null && fit.isPossible(sample, fact)) {
            if (name.score() >= NameMatch.SURE
                    && fit.isUsable(sample, fact, name.reason().kind())) {
                return new Candidate(source, fact, name.score(), name.reason());
            }
            if (fit.isLikely(sample, fact)) {
                return new Candidate(source, fact, name.score() + fit.bonus(sample, fact), name.reason());
            }
        }
        String evidence = fit.evidence(sample, fact);
        return evidence == null
                ? null
                : new Candidate(source, fact, BY_VALUES, new GuessReason(GuessReason.Kind.VALUES, evidence));
    }

    private static FieldGuess guess(String source, FieldSample sample, @Nullable Candidate chosen) {
        if (chosen == null) {
            return new FieldGuess(source, FieldMapping.LEFT_OUT, null, List.of());
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        if (chosen.fact() != null) {
            understand(sample, chosen.fact(), values, unknown);
        }
        return new FieldGuess(source, new FieldMapping(chosen.path(), values), chosen.reason(), unknown);
    }

    /** Adds what the values of a field stand for, and those that aren't allowed and weren't understood. */
    static void understand(FieldSample sample, Fact fact, Map<String, @Nullable String> values, List<String> unknown) {
        MissingWords missing = new MissingWords(MissingWords.USUAL);
        List<String> allowed = fact.allowed().listed();
        for (String value : sample.different()) {
            if (missing.mean(value, fact)) {
                values.put(value, null);
            } else if (fact.type().kind() == FactType.Kind.CHOICE && !allowed.contains(value)) {
                String known = ValueFit.known(value, fact);
                if (known != null) {
                    values.put(value, known);
                } else {
                    unknown.add(value);
                }
            }
        }
    }
}
