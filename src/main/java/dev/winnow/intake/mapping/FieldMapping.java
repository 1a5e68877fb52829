package dev.winnow.intake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds.
 *
 * @param fact the path of a fact, or {@link #AS_OF}; null if the field is left out
 * @param values what values of the field stand for; null for a value that means that the fact is missing
 */
public record FieldMapping(@Nullable String fact, Map<String, @Nullable String> values) {

    /** The time to evaluate the lead for. */
    public static final String AS_OF = "asOf";

    public static final FieldMapping LEFT_OUT = new FieldMapping(null, Map.of());

    public FieldMapping {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static FieldMapping to(String fact) {
        return new FieldMapping(fact, Map.of());
    }
}
