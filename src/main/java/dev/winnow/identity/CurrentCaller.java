package dev.winnow.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.SortedSet;

/** The sender of the current request. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Empty for requests without credentials. */
    public Optional<Caller> find() {
        return Caller.of(identity);
    }

    public Caller get() {
        return find().orElseThrow(() -> new ForbiddenException("Credentials are required"));
    }

    /** What the request was authenticated by. */
    public Credential credential() {
        return Credential.of(identity).orElseThrow(() -> new ForbiddenException("Credentials are required"));
    }

    /** @throws ForbiddenException for callers that are limited to other policies */
    public void require(String policy) {
        if (!covers(policy)) {
            throw new ForbiddenException("The caller is limited to policies " + String.join(", ", policies()));
        }
    }

    /** @throws ForbiddenException for callers that are limited to some policies */
    public void requireAllPolicies() {
        if (!policies().isEmpty()) {
            throw new ForbiddenException("The caller is limited to policies, and this concerns all of them");
        }
    }

    public boolean covers(String policy) {
        return get().access().covers(policy);
    }

    /** The policies that the caller is limited to; empty for no limit. */
    public SortedSet<String> policies() {
        return get().access().policies();
    }
}
