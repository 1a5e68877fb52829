package dev.winnow.policy.facts;

import dev.winnow.policy.vocabulary.Fact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns each fact of a record an array index, so that values aren't looked up by path. */
final class Slots {

    static final int NONE = -1;

    private final Map<String, Integer> byPath = new LinkedHashMap<>();

    /** @param others paths of parts of the record that aren't facts of the vocabulary */
    Slots(Collection<Fact> facts, String... others) {
        facts.forEach(fact -> add(fact.path()));
        for (String other : others) {
            add(other);
        }
    }

    private void add(String path) {
        byPath.putIfAbsent(path, byPath.size());
    }

    /** The leaves of facts that all have a slot. */
    List<LeadField.Leaf> leaves(Collection<Fact> facts) {
        return facts.stream()
                .map(fact -> new LeadField.Leaf(fact, of(fact.path())))
                .toList();
    }

    /** An array for the values, all null. */
    @Nullable
    Object[] empty() {
        return new Object[byPath.size()];
    }

    /** The slot of a fact; {@link #NONE} if the vocabulary doesn't have it. */
    int of(String path) {
        return byPath.getOrDefault(path, NONE);
    }

    /** @param path of a fact that has a slot */
    void put(@Nullable Object[] values, String path, @Nullable Object value) {
        Integer slot = byPath.get(path);
        if (slot == null) {
            throw new IllegalArgumentException("no fact " + path);
        }
        values[slot] = value;
    }

    /** Calls {@code each} with the slots of paths with this prefix, and the rest of each path. */
    void below(String prefix, ObjIntConsumer<String> each) {
        byPath.forEach((path, slot) -> {
            if (path.startsWith(prefix)) {
                each.accept(path.substring(prefix.length()), slot);
            }
        });
    }
}
