package dev.winnow.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the organisation's own, by name, typed by its vocabulary. Each accessor answers null (an empty list) for a
 * fact that isn't known, and expects the fact to be of its type.
 */
public record Attributes(Map<String, Object> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public @Nullable String text(String name) {
        return (String) values.get(name);
    }

    public @Nullable Long whole(String name) {
        return (Long) values.get(name);
    }

    public @Nullable BigDecimal decimal(String name) {
        return (BigDecimal) values.get(name);
    }

    public @Nullable Boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }
}
