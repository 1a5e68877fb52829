package dev.winnow.release;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Releases as they can be fired, whether they are still active or not. The ones asked for last are kept compiled. */
@ApplicationScoped
public class CompiledReleases {

    private static final int MOST_KEPT = 8;

    private final ActivePolicies active;
    private final ReleaseStore store;
    private final Map<Key, Policy> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Policy> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Key(String policy, int number) {}

    CompiledReleases(ActivePolicies active, ReleaseStore store) {
        this.active = active;
        this.store = store;
    }

    /** Empty if there is no such release, or if its files can't be used any more. */
    public Optional<Policy> find(String policy, int number) {
        return active.find(policy)
                .filter(candidate -> candidate.release().number() == number)
                .map(ActivePolicy::policy)
                .or(() -> compiled(new Key(policy, number)));
    }

    /** One at a time: who waits here would otherwise do the same work once more. */
    private synchronized Optional<Policy> compiled(Key key) {
        Policy before = kept.get(key);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Policy> compiled = store.find(key.policy, key.number)
                .map(release -> PolicyCompiler.compile(release.files()))
                .filter(Compilation.Compiled.class::isInstance)
                .map(compilation -> ((Compilation.Compiled) compilation).policy());
        compiled.ifPresent(policy -> kept.put(key, policy));
        return compiled;
    }
}
