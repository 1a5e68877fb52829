package dev.winnow.access;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.identity.Access;
import dev.winnow.identity.ApiKey;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues and revokes API keys. Each change is recorded with who made it. */
@ApplicationScoped
public class KeyAccounts {

    private final ApiKeys keys;
    private final CurrentCaller caller;
    private final EventLog events;
    private final AccessChanges changes;

    KeyAccounts(ApiKeys keys, CurrentCaller caller, EventLog events, AccessChanges changes) {
        this.keys = keys;
        this.caller = caller;
        this.events = events;
        this.changes = changes;
    }

    /**
     * Empty where a key of this name exists, revoked or not.
     *
     * @param expiresAt null for never
     */
    public Optional<ApiKeys.Issued> issue(String name, Access access, @Nullable Instant expiresAt) {
        return keys.exists(name)
                ? Optional.empty()
                : events.record(
                        caller.get().shown(),
                        () -> changes.ofKey(EventKind.KEY_ISSUED, name, () -> keys.issue(name, access, expiresAt)));
    }

    /** Empty where there is no such key. */
    public Optional<ApiKey> revoke(String name) {
        return keys.exists(name)
                ? events.record(
                        caller.get().shown(), () -> changes.ofKey(EventKind.KEY_REVOKED, name, () -> keys.revoke(name)))
                : Optional.empty();
    }
}
