package dev.winnow.console.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.check.CaseResults;
import dev.winnow.check.CheckExecutor;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;

/** The results of the cases of active releases. */
@ApplicationScoped
class ReleaseCases {

    private static final int KEPT = 20;

    private final CheckExecutor executor;

    /** By digest, of releases that aren't what is in their folder. */
    private final Cache<String, CaseResults> results =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ReleaseCases(CheckExecutor executor) {
        this.executor = executor;
    }

    Outcome<CaseResults> of(ActivePolicy active) throws InterruptedException {
        CaseResults known = active.files().areActive()
                ? active.files().cases()
                : results.getIfPresent(active.release().digest());
        if (known != null) {
            return Outcome.of(known);
        }
        return CheckOutcome.of(executor.run(active.name(), "checked", () -> {
            CaseResults found = CaseResults.of(active.policy());
            results.put(active.release().digest(), found);
            return found;
        }));
    }
}
