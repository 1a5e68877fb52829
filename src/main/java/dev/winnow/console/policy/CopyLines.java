package dev.winnow.console.policy;

import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.release.workingcopy.CopyChecks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lists the working copies that the caller may see. */
@ApplicationScoped
public class CopyLines {

    /** Those who may read sheets, of working copies and of releases. */
    private static final Set<Role> READERS =
            Set.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER, Role.PUBLISHER, Role.AUDITOR);

    private final VisibleWorkingCopies copies;
    private final CopyChecks checks;
    private final CurrentCaller caller;

    CopyLines(VisibleWorkingCopies copies, CopyChecks checks, CurrentCaller caller) {
        this.copies = copies;
        this.checks = checks;
        this.caller = caller;
    }

    public boolean areReadable() {
        return !Collections.disjoint(caller.get().access().roles(), READERS);
    }

    public boolean areMade() {
        return caller.get().access().roles().contains(Role.ANALYST);
    }

    /** The latest first; none for callers who may not read them. */
    public List<CopyLine> all(String policy) {
        return areReadable()
                ? copies.all(policy).stream()
                        .map(copy -> CopyLine.of(copy, checks.last(copy)))
                        .toList()
                : List.of();
    }

    /** Those that the caller made. */
    public List<CopyLine> own(String policy) {
        String name = caller.get().name();
        return all(policy).stream().filter(copy -> copy.by().equals(name)).toList();
    }
}
