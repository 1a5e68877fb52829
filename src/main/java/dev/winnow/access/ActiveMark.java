package dev.winnow.access;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.governed.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;

/** Marks the active release where releases aren't governed and no recorded step says which one is active. */
@ApplicationScoped
class ActiveMark {

    private final ActivePolicies policies;
    private final ReleaseMode mode;

    ActiveMark(ActivePolicies policies, ReleaseSettings settings) {
        this.policies = policies;
        this.mode = settings.mode();
    }

    Lifecycle on(Lifecycle release) {
        return switch (mode) {
            case GOVERNED -> release;
            case FILES -> release.withActive(isActive(release));
        };
    }

    private boolean isActive(Lifecycle release) {
        return policies.find(release.policy())
                .filter(policy -> policy.release().number() == release.number())
                .isPresent();
    }
}
