package dev.winnow.intake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field probably holds.
 *
 * @param mapping with the values that were understood; left out if the field wasn't
 * @param reason null if the field wasn't understood
 * @param unknown values of the sample that aren't allowed and weren't understood
 */
public record FieldGuess(
        String source, FieldMapping mapping, @Nullable GuessReason reason, List<String> unknown) {

    public FieldGuess {
        unknown = List.copyOf(unknown);
    }

    public boolean isUnderstood() {
        return reason != null;
    }
}
