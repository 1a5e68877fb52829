package dev.winnow.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's own facts, by name, with the types its vocabulary declares. Each accessor returns null (or an
 * empty list) if the fact isn't known, and fails if it has another type.
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
