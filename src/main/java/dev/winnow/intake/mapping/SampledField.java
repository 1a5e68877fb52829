package dev.winnow.intake.mapping;

import java.util.List;

/**
 * What a field is mapped to, and what it probably holds.
 *
 * @param unknown values that are neither allowed for the fact nor mapped, the first ones of some leads
 * @param examples the first different values
 */
public record SampledField(FieldMapping mapping, FieldGuess guess, List<String> unknown, List<String> examples) {

    public SampledField {
        unknown = List.copyOf(unknown);
        examples = List.copyOf(examples);
    }

    public String source() {
        return guess.source();
    }
}
