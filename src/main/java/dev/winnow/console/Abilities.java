package dev.winnow.console;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;

/** What the caller may do, for the links and buttons of pages. Each operation checks it again. */
@ApplicationScoped
public class Abilities {

    private static final Set<Role> TRYING =
            Set.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.SALES);

    private static final Set<Role> MEASURING =
            Set.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.SALES, Role.AUDITOR);

    private static final Set<Role> SEARCHING = Set.of(Role.SALES, Role.AUDITOR);

    private final CurrentCaller caller;

    Abilities(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Whether the caller may make and edit working copies. */
    public boolean mayEdit() {
        return caller.get().access().roles().contains(Role.ANALYST);
    }

    /** Whether the caller may simulate leads. */
    public boolean mayTry() {
        return !Collections.disjoint(caller.get().access().roles(), TRYING);
    }

    /** Whether the caller may search decisions and read leads. */
    public boolean maySearch() {
        return !Collections.disjoint(caller.get().access().roles(), SEARCHING);
    }

    /** Whether the caller may see what a definition brings. */
    public boolean mayMeasure() {
        return !Collections.disjoint(caller.get().access().roles(), MEASURING);
    }

    /** Whether the caller may report what became of leads. */
    public boolean mayReport() {
        return caller.get().access().roles().contains(Role.SALES);
    }
}
