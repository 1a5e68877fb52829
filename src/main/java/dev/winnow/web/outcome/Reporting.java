package dev.winnow.web.outcome;

import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.outcome.Reporter;
import dev.winnow.qualification.UsualPolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller as one who reports outcomes. */
@ApplicationScoped
class Reporting {

    private final CurrentCaller caller;
    private final UsualPolicy usual;

    Reporting(CurrentCaller caller, UsualPolicy usual) {
        this.caller = caller;
        this.usual = usual;
    }

    Reporter reporter() {
        return new Reporter(caller.get().shown(), caller.policies(), usual.of(caller.policies()));
    }

    /** Programs repeat what may have been lost, so they name their events; people may leave that to the server. */
    boolean needsEvent() {
        return caller.get().kind() == Caller.Kind.KEY;
    }
}
