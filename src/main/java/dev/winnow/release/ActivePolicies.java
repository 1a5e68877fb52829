package dev.winnow.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The active policies, by name. Readers see a change as a whole or not at all. */
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

    /** Activates these policies, and deactivates all others. */
    public synchronized void replace(Collection<ActivePolicy> policies) {
        SortedMap<String, ActivePolicy> replacement = new TreeMap<>();
        policies.forEach(policy -> replacement.put(policy.name(), policy));
        byName = Collections.unmodifiableSortedMap(replacement);
    }

    /** Records the check of a policy's files if the policy is active; its active release stays. */
    public synchronized void recordCheck(String policy, FilesCheck check) {
        find(policy).ifPresent(active -> put(active.with(check)));
    }

    /** Activates a release in the place of the policy's active one. */
    public synchronized void put(ActivePolicy policy) {
        SortedMap<String, ActivePolicy> replacement = new TreeMap<>(byName);
        replacement.put(policy.name(), policy);
        byName = Collections.unmodifiableSortedMap(replacement);
    }
}
