package dev.winnow.release.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same thing in both versions.
 *
 * @param before null where it is new
 * @param after null where it is gone
 */
record Pair<T>(@Nullable T before, @Nullable T after) {

    /**
     * Pairs by what things are known by, the first of it that both versions have.
     *
     * @param identities from the most exact to the least
     * @return what is there now in its order, then what is gone
     */
    static <T> List<Pair<T>> all(List<T> before, List<T> after, List<Function<T, Object>> identities) {
        Map<T, T> origins = new IdentityHashMap<>();
        Set<T> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Function<T, Object> identity : identities) {
            Map<Object, Queue<T>> known = new HashMap<>();
            for (T thing : before) {
                if (!taken.contains(thing)) {
                    known.computeIfAbsent(identity.apply(thing), key -> new ArrayDeque<>())
                            .add(thing);
                }
            }
            for (T thing : after) {
                Queue<T> candidates = origins.containsKey(thing) ? null : known.get(identity.apply(thing));
                T origin = candidates == null ? null : candidates.poll();
                if (origin != null) {
                    origins.put(thing, origin);
                    taken.add(origin);
                }
            }
        }
        List<Pair<T>> pairs = new ArrayList<>();
        after.forEach(thing -> pairs.add(new Pair<>(origins.get(thing), thing)));
        before.stream().filter(thing -> !taken.contains(thing)).forEach(thing -> pairs.add(new Pair<>(thing, null)));
        return pairs;
    }
}
