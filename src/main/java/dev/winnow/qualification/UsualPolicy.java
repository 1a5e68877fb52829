package dev.winnow.qualification;

import dev.winnow.release.ActivePolicies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The policy of requests that name none: the default one, else the only one. */
@ApplicationScoped
public class UsualPolicy {

    private final ActivePolicies policies;
    private final Optional<String> defaultPolicy;

    UsualPolicy(ActivePolicies policies, QualificationSettings settings) {
        this.policies = policies;
        this.defaultPolicy = settings.defaultPolicy();
    }

    /**
     * Null if requests must name their policy.
     *
     * @param allowed those that the caller may use; empty for all
     */
    public @Nullable String of(Set<String> allowed) {
        return among(policies.names().stream()
                .filter(name -> allowed.isEmpty() || allowed.contains(name))
                .toList());
    }

    @Nullable
    String among(List<String> active) {
        return defaultPolicy.filter(active::contains).orElse(active.size() == 1 ? active.get(0) : null);
    }
}
