package dev.winnow.access;

import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** When the caller was here before. */
@ApplicationScoped
public class LastVisit {

    private final CurrentCaller caller;
    private final EventLog events;

    LastVisit(CurrentCaller caller, EventLog events) {
        this.caller = caller;
        this.events = events;
    }

    /** The sign-in before the latest one; empty for the first one, and for callers who don't sign in by a form. */
    public Optional<Instant> at() {
        EventFilter signIns =
                new EventFilter(EventKind.SIGNED_IN.word(), caller.get().shown(), null, null, null);
        return events.latest(signIns, 2).stream().skip(1).findFirst().map(event -> event.at());
    }
}
