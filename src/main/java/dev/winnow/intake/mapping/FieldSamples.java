package dev.winnow.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.Pointer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of all fields in some leads, from which a mapping is guessed. */
public final class FieldSamples {

    private static final int MOST_FIELDS = 1_000;

    private final Map<String, FieldSample> bySource = new LinkedHashMap<>();

    /** Of objects, whose fields aren't known yet. */
    public FieldSamples() {}

    /** @param columns of a table, in order */
    public FieldSamples(Collection<String> columns) {
        columns.forEach(column -> bySource.put(column, new FieldSample()));
    }

    /** Adds a row of the table. */
    public void add(List<String> cells) {
        int place = 0;
        for (FieldSample sample : bySource.values()) {
            if (place < cells.size()) {
                sample.add(cells.get(place));
            }
            place++;
        }
    }

    /** Adds an object: a property is a field by its name, one of a nested object by its JSON pointer. */
    public void add(JsonNode object) {
        object.properties().forEach(property -> {
            if (property.getValue().isObject()) {
                add(property.getValue(), Pointer.WHOLE.to(property.getKey()));
            } else {
                add(property.getKey(), property.getValue());
            }
        });
    }

    private void add(JsonNode object, Pointer above) {
        object.properties().forEach(property -> {
            Pointer pointer = above.to(property.getKey());
            if (property.getValue().isObject()) {
                add(property.getValue(), pointer);
            } else {
                add(pointer.toString(), property.getValue());
            }
        });
    }

    private void add(String source, JsonNode value) {
        if (!bySource.containsKey(source) && bySource.size() == MOST_FIELDS) {
            return;
        }
        FieldSample sample = bySource.computeIfAbsent(source, field -> new FieldSample());
        if (value.isArray()) {
            value.forEach(item -> sample.add(item.asText()));
        } else {
            sample.add(value.isNull() ? "" : value.asText());
        }
    }

    /** In the order of the fields. */
    Map<String, FieldSample> bySource() {
        return Collections.unmodifiableMap(bySource);
    }
}
