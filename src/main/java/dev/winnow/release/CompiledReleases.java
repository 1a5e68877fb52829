package dev.winnow.release;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compiled releases, active or not. Caches the most recently used ones. */
@ApplicationScoped
public class CompiledReleases {

    private static final int MAX_CACHED = 8;

    private final ActivePolicies active;
    private final ReleaseStore store;
    private final Map<Key, Policy> cached = new LinkedHashMap<>(MAX_CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Policy> eldest) {
            return size() > MAX_CACHED;
        }
    };

    private record Key(String policy, int number) {}

    CompiledReleases(ActivePolicies active, ReleaseStore store) {
        this.active = active;
        this.store = store;
    }

    /** Empty if there is no such release, or if its files no longer compile or were altered. */
    public Optional<Policy> find(String policy, int number) {
        return active.find(policy)
                .filter(candidate -> candidate.release().number() == number)
                .map(ActivePolicy::policy)
                .or(() -> compiled(new Key(policy, number)));
    }

    /** One at a time, so that nobody compiles the same release twice. */
    private synchronized Optional<Policy> compiled(Key key) {
        Policy before = cached.get(key);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Policy> compiled = stored(key)
                .map(release -> PolicyCompiler.compileAccepted(release.files()))
                .filter(Compilation.Compiled.class::isInstance)
                .map(compilation -> ((Compilation.Compiled) compilation).policy());
        compiled.ifPresent(policy -> cached.put(key, policy));
        return compiled;
    }

    private Optional<Release> stored(Key key) {
        try {
            return store.find(key.policy, key.number);
        } catch (AlteredReleaseException e) {
            PolicyMessages.altered(e);
            return Optional.empty();
        }
    }
}
