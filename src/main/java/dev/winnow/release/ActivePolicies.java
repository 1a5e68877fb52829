package dev.winnow.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The policies that answer requests, by name. Whoever looks sees all of a change or nothing of it. */
@ApplicationScoped
public class ActivePolicies {

    private volatile SortedMap<String, ActivePolicy> byName = Collections.emptySortedMap();

    public Optional<ActivePolicy> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public List<ActivePolicy> all() {
        return List.copyOf(byName.values());
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** From now on these answer, and no others. */
    public synchronized void replace(Collection<ActivePolicy> policies) {
        SortedMap<String, ActivePolicy> replacement = new TreeMap<>();
        policies.forEach(policy -> replacement.put(policy.name(), policy));
        byName = Collections.unmodifiableSortedMap(replacement);
    }

    /** What came of the files in its folders, if the policy is active; the release that answers stays. */
    public synchronized void seen(String policy, FilesCheck files) {
        find(policy).ifPresent(active -> put(active.with(files)));
    }

    /** From now on this one answers in place of the one of its name. */
    public synchronized void put(ActivePolicy policy) {
        SortedMap<String, ActivePolicy> replacement = new TreeMap<>(byName);
        replacement.put(policy.name(), policy);
        byName = Collections.unmodifiableSortedMap(replacement);
    }
}
