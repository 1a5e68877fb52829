package dev.winnow.access;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.release.impact.AnonymousReport;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactRun;
import dev.winnow.release.impact.KeptImpacts;
import dev.winnow.release.impact.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The impacts of the policies that the caller may see, with as much about leads as the caller may read. */
@ApplicationScoped
public class VisibleImpacts {

    /** Those who may read decisions. */
    private static final Set<Role> TRUSTED = Set.of(Role.INTEGRATION, Role.SALES, Role.AUDITOR);

    private final CurrentCaller caller;
    private final KeptImpacts impacts;

    VisibleImpacts(CurrentCaller caller, KeptImpacts impacts) {
        this.caller = caller;
        this.impacts = impacts;
    }

    /** Empty where the policy has no such run, or no longer. */
    public Optional<ImpactRun> find(String policy, UUID id) {
        caller.require(policy);
        return impacts.find(policy, id);
    }

    /** The latest run on logged decisions that replaces one release by another; empty if this node has none. */
    public Optional<ImpactRun> latest(String policy, int before, int after) {
        caller.require(policy);
        return impacts.latest(policy, before, after);
    }

    /** The decisions that the leads of a report are from, by the leads' ids; none for callers who may not read them. */
    public Map<String, UUID> decisions(ImpactRun run) {
        return isTrusted() ? run.decisions() : Map.of();
    }

    /** The report of a run. Leads that were sent with the request are shown to everybody as they are. */
    public ImpactReport report(ImpactRun run, ImpactReport report) {
        return run.request().logged() == null ? report : report(report, run.pseudonyms());
    }

    /** A report on leads of the log. */
    public ImpactReport report(ImpactReport report, Pseudonyms pseudonyms) {
        return isTrusted() ? report : AnonymousReport.of(report, pseudonyms);
    }

    private boolean isTrusted() {
        return !Collections.disjoint(caller.get().access().roles(), TRUSTED);
    }
}
