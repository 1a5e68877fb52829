package dev.winnow.intake.mapping;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of some leads, for people who say what they hold. */
public final class SampledFields {

    private static final int EXAMPLES = 3;
    private static final int MOST_UNKNOWN = 100;

    private final Map<String, Fact> facts;
    private final Map<String, FieldSample> samples;
    private final MappingGuess guess;

    public SampledFields(Vocabulary vocabulary, FieldSamples samples) {
        this.facts = MappableFacts.of(vocabulary);
        this.samples = samples.bySource();
        this.guess = MappingGuess.of(vocabulary, samples);
    }

    /** The facts that a field can hold. */
    public Collection<Fact> facts() {
        return facts.values();
    }

    /** All fields, in their order. */
    public List<SampledField> by(LeadMapping mapping) {
        MissingWords missing = new MissingWords(mapping.missing());
        return guess.fields().stream()
                .map(field -> {
                    FieldMapping mapped = mapping.fields().getOrDefault(field.source(), FieldMapping.LEFT_OUT);
                    FieldSample sample = samples.getOrDefault(field.source(), new FieldSample());
                    return new SampledField(
                            mapped,
                            field,
                            unknown(sample, mapped, missing),
                            sample.different().stream().limit(EXAMPLES).toList());
                })
                .toList();
    }

    /** The values that a field can stand for; empty if its fact doesn't list them. */
    public List<String> allowed(FieldMapping mapping) {
        Fact fact = fact(mapping);
        return fact == null ? List.of() : fact.allowed().listed();
    }

    /** The allowed value that all others count as; null if they aren't allowed. */
    public @Nullable String otherwise(FieldMapping mapping) {
        Fact fact = fact(mapping);
        return fact == null ? null : fact.allowed().otherwise();
    }

    private @Nullable Fact fact(FieldMapping mapping) {
        return mapping.fact() == null ? null : facts.get(mapping.fact());
    }

    /** Maps a field to a fact, with those of its values that are understood. */
    public FieldMapping mapping(String source, String fact) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        Fact known = facts.get(fact);
        FieldSample sample = samples.get(source);
        if (known != null && sample != null) {
            MappingGuess.understand(sample, known, values, new ArrayList<>());
        }
        return new FieldMapping(fact, values);
    }

    private List<String> unknown(FieldSample sample, FieldMapping mapping, MissingWords missing) {
        Fact fact = fact(mapping);
        if (fact == null) {
            return List.of();
        }
        FactValue reader = new FactValue(fact, mapping.values(), missing);
        return sample.different().stream()
                .filter(value -> !reader.isUnderstood(value))
                .limit(MOST_UNKNOWN)
                .toList();
    }
}
