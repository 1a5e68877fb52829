package dev.winnow.access;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The active policies that the caller may see. */
@ApplicationScoped
public class VisiblePolicies {

    private final ActivePolicies policies;
    private final CurrentCaller caller;

    VisiblePolicies(ActivePolicies policies, CurrentCaller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    public Optional<ActivePolicy> find(String name) {
        caller.require(name);
        return policies.find(name);
    }

    /** Sorted by name. */
    public List<ActivePolicy> all() {
        return policies.all().stream()
                .filter(policy -> caller.covers(policy.name()))
                .toList();
    }

    public List<String> names() {
        return policies.names().stream().filter(caller::covers).toList();
    }
}
