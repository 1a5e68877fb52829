package dev.winnow.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.SortedSet;

/** Who sends the request that is being answered. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Nobody where none is needed. */
    public Optional<Caller> find() {
        return Caller.of(identity);
    }

    public Caller get() {
        return find().orElseThrow(() -> new ForbiddenException("credentials are needed"));
    }

    /** Lets nobody past who is limited to other policies. */
    public void require(String policy) {
        if (!covers(policy)) {
            throw new ForbiddenException("limited to policies " + String.join(", ", policies()));
        }
    }

    /** Lets nobody past who is limited to some policies: this is about all of them. */
    public void requireAllPolicies() {
        if (!policies().isEmpty()) {
            throw new ForbiddenException("this is for those who aren't limited to policies");
        }
    }

    public boolean covers(String policy) {
        return get().access().covers(policy);
    }

    /** Those it is limited to; empty: none. */
    public SortedSet<String> policies() {
        return get().access().policies();
    }
}
