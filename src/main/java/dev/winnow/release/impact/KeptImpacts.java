package dev.winnow.release.impact;

import dev.winnow.audit.erasure.ErasedDecisions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The impact runs in memory, without leads that were erased since: on this node or another one. */
@ApplicationScoped
public class KeptImpacts {

    private final ImpactRuns runs;
    private final ErasedDecisions erased;

    KeptImpacts(ImpactRuns runs, ErasedDecisions erased) {
        this.runs = runs;
        this.erased = erased;
    }

    /** Empty if the policy has no such run, or no longer. */
    public Optional<ImpactRun> find(String policy, UUID id) {
        return withoutErased(runs.find(policy, id));
    }

    /** The latest run on logged decisions that replaces one release by another. */
    public Optional<ImpactRun> latest(String policy, int before, int after) {
        return withoutErased(runs.latest(policy, before, after));
    }

    private Optional<ImpactRun> withoutErased(Optional<ImpactRun> run) {
        run.ifPresent(each -> each.forget(erased));
        return run;
    }

    /** Removes erased leads from memory, also from reports that nobody reads. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetErased() {
        runs.all().forEach(run -> run.forget(erased));
    }
}
