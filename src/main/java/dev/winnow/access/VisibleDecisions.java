package dev.winnow.access;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions that the caller may see: those of its policies. */
@ApplicationScoped
public class VisibleDecisions {

    private final DecisionLog log;
    private final CurrentCaller caller;

    VisibleDecisions(DecisionLog log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** Empty where no decision can have this id, or none that the caller may see has it. */
    public Optional<UUID> find(String id) {
        return DecisionIds.read(id).filter(this::isVisible);
    }

    private boolean isVisible(UUID id) {
        return caller.policies().isEmpty()
                || log.policy(id).filter(caller::covers).isPresent();
    }

    /** Those to look in: the one that is asked for, if the caller may see it, or all it may see; empty: all there are. */
    public Set<String> policies(@Nullable String asked) {
        if (asked == null) {
            return caller.policies();
        }
        caller.require(asked);
        return Set.of(asked);
    }
}
