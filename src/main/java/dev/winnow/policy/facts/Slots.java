package dev.winnow.policy.facts;

import dev.winnow.policy.vocabulary.Fact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** A place for each fact of a record that is being read, so that values needn't be looked up by their paths. */
final class Slots {

    static final int NONE = -1;

    private final Map<String, Integer> byPath = new LinkedHashMap<>();

    /** @param others paths of what is no fact of the vocabulary, but part of the record */
    Slots(Collection<Fact> facts, String... others) {
        facts.forEach(fact -> add(fact.path()));
        for (String other : others) {
            add(other);
        }
    }

    private void add(String path) {
        byPath.putIfAbsent(path, byPath.size());
    }

    /** Of facts that all have one. */
    List<LeadField.Leaf> leaves(Collection<Fact> facts) {
        return facts.stream()
                .map(fact -> new LeadField.Leaf(fact, of(fact.path())))
                .toList();
    }

    /** Values of which none is known yet. */
    @Nullable
    Object[] empty() {
        return new Object[byPath.size()];
    }

    /** {@link #NONE} where the record has no such fact in this vocabulary. */
    int of(String path) {
        return byPath.getOrDefault(path, NONE);
    }

    /** @param path of a fact that the record has in this vocabulary */
    void put(@Nullable Object[] values, String path, @Nullable Object value) {
        Integer slot = byPath.get(path);
        if (slot == null) {
            throw new IllegalArgumentException("no fact " + path);
        }
        values[slot] = value;
    }

    /** Gives those whose path begins like that, each by what follows. */
    void below(String prefix, ObjIntConsumer<String> each) {
        byPath.forEach((path, slot) -> {
            if (path.startsWith(prefix)) {
                each.accept(path.substring(prefix.length()), slot);
            }
        });
    }
}
