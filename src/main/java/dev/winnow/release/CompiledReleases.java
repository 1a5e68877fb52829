package dev.winnow.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compiled releases, active or not. Caches the most recently used ones. */
@ApplicationScoped
public class CompiledReleases {

    private static final int MAX_CACHED = 8;

    private final ActivePolicies active;
    private final ReleaseStore store;
    private final Cache<Key, Policy> cached =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    private record Key(String policy, int number) {}

    CompiledReleases(ActivePolicies active, ReleaseStore store) {
        this.active = active;
        this.store = store;
    }

    /** Empty if there is no such release, or if its files no longer compile or were altered. */
    public Optional<Policy> find(String policy, int number) {
        return known(policy, number).or(() -> compile(new Key(policy, number)));
    }

    /** Empty if the release would have to be compiled, which takes long. */
    public Optional<Policy> known(String policy, int number) {
        return active.find(policy)
                .filter(candidate -> candidate.release().number() == number)
                .map(ActivePolicy::policy)
                .or(() -> Optional.ofNullable(cached.getIfPresent(new Key(policy, number))));
    }

    /** One at a time: compiling takes memory, and nobody compiles the same release twice. */
    private synchronized Optional<Policy> compile(Key key) {
        Policy before = cached.getIfPresent(key);
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
