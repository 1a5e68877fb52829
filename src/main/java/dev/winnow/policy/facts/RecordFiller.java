package dev.winnow.policy.facts;

import dev.winnow.lead.Attributes;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates the records in {@code lead} from values by slot. */
final class RecordFiller<T> {

    private final Constructor<T> constructor;
    private final List<Part> parts = new ArrayList<>();

    /** Reads one component of the record from the values. */
    private interface Part {
        @Nullable
        Object of(@Nullable Object[] values);
    }

    private record OwnFact(String name, int slot) {}

    /** @param prefix of the paths of the record's facts */
    RecordFiller(Class<T> type, String prefix, Slots slots) {
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(part(component.getType(), prefix + component.getName(), slots));
            types.add(component.getType());
        }
        try {
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Part part(Class<?> type, String path, Slots slots) {
        if (type == Attributes.class) {
            List<OwnFact> own = new ArrayList<>();
            slots.below(path + ".", (name, slot) -> own.add(new OwnFact(name, slot)));
            return values -> attributes(own, values);
        }
        if (type.isRecord()) {
            return new RecordFiller<>(type, path + ".", slots)::fill;
        }
        int slot = slots.of(path);
        Object missing = type == List.class ? List.of() : null;
        return slot == Slots.NONE ? values -> missing : values -> values[slot] == null ? missing : values[slot];
    }

    /** The record; components without a value are null, or empty for lists and attributes. */
    T fill(@Nullable Object[] values) {
        @Nullable Object[] arguments = new Object[parts.size()];
        for (int index = 0; index < arguments.length; index++) {
            arguments[index] = parts.get(index).of(values);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can't be filled: " + constructor, e);
        }
    }

    private static Attributes attributes(List<OwnFact> facts, @Nullable Object[] values) {
        Map<String, Object> own = new HashMap<>();
        for (OwnFact fact : facts) {
            if (values[fact.slot] != null) {
                own.put(fact.name, Objects.requireNonNull(values[fact.slot]));
            }
        }
        return own.isEmpty() ? Attributes.NONE : new Attributes(own);
    }
}
