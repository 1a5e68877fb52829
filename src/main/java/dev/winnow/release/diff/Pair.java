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
 * @param before null if added
 * @param after null if removed
 */
record Pair<T>(@Nullable T before, @Nullable T after) {

    /**
     * Pairs things by the first identity that both versions have in common.
     *
     * @param identities from the most specific to the least
     * @return the present ones in order, then the removed ones
     */
    static <T> List<Pair<T>> all(List<T> before, List<T> after, List<Function<T, Object>> identities) {
        Map<T, T> origins = new IdentityHashMap<>();
        Set<T> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Function<T, Object> identity : identities) {
            Map<Object, Queue<T>> known = new HashMap<>();
            for (T item : before) {
                if (!taken.contains(item)) {
                    known.computeIfAbsent(identity.apply(item), key -> new ArrayDeque<>())
                            .add(item);
                }
            }
            for (T item : after) {
                Queue<T> candidates = origins.containsKey(item) ? null : known.get(identity.apply(item));
                T origin = candidates == null ? null : candidates.poll();
                if (origin != null) {
                    origins.put(item, origin);
                    taken.add(origin);
                }
            }
        }
        List<Pair<T>> pairs = new ArrayList<>();
        after.forEach(item -> pairs.add(new Pair<>(origins.get(item), item)));
        before.stream().filter(item -> !taken.contains(item)).forEach(item -> pairs.add(new Pair<>(item, null)));
        return pairs;
    }
}
