package dev.winnow.access;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions that the caller may see, which are those of its policies. */
@ApplicationScoped
public class VisibleDecisions {

    private final DecisionLog log;
    private final CurrentCaller caller;

    VisibleDecisions(DecisionLog log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** Empty if the id is malformed or the caller may not see the decision. For callers who may see all policies, existence isn't checked. */
    public Optional<UUID> find(String id) {
        return DecisionIds.read(id).filter(this::isVisible);
    }

    private boolean isVisible(UUID id) {
        return caller.policies().isEmpty()
                || log.policy(id).filter(caller::covers).isPresent();
    }

    /**
     * The policies whose decisions to search: the requested one, or all that the caller may see.
     *
     * @return empty for all policies
     */
    public Set<String> policies(@Nullable String requested) {
        if (requested == null) {
            return caller.policies();
        }
        caller.require(requested);
        return Set.of(requested);
    }
}
