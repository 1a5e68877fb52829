package dev.winnow.policy.facts;

import dev.winnow.lead.Attributes;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the records in {@code lead} from values by path. */
final class RecordFiller<T> {

    private final Constructor<T> constructor;
    private final List<Part> parts = new ArrayList<>();

    private record Part(
            String path, Class<?> type, @Nullable RecordFiller<?> filler) {}

    /** @param prefix what the paths of the record's own facts begin with */
    RecordFiller(Class<T> type, String prefix) {
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> partType = component.getType();
            String path = prefix + component.getName();
            boolean nested = partType.isRecord() && partType != Attributes.class;
            parts.add(new Part(path, partType, nested ? new RecordFiller<>(partType, path + ".") : null));
            types.add(partType);
        }
        try {
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    /** The record; parts without a value are null, lists and attributes empty. */
    T fill(Map<String, Object> values) {
        @Nullable Object[] arguments = new Object[parts.size()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = value(parts.get(index), values);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can't be filled: " + constructor, e);
        }
    }

    private static @Nullable Object value(Part part, Map<String, Object> values) {
        if (part.filler != null) {
            return part.filler.fill(values);
        }
        if (part.type == Attributes.class) {
            return attributes(part.path + ".", values);
        }
        return part.type == List.class ? values.getOrDefault(part.path, List.of()) : values.get(part.path);
    }

    private static Attributes attributes(String prefix, Map<String, Object> values) {
        Map<String, Object> own = new HashMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                own.put(path.substring(prefix.length()), value);
            }
        });
        return own.isEmpty() ? Attributes.NONE : new Attributes(own);
    }
}
