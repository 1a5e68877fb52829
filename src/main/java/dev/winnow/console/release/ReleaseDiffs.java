package dev.winnow.console.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.check.CheckExecutor;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.release.Release;
import dev.winnow.release.diff.PolicyDiff;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The differences between releases, which never change. */
@ApplicationScoped
class ReleaseDiffs {

    private static final int KEPT = 40;

    /** By both digests. */
    private final Cache<String, PolicyDiff> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final CheckExecutor executor;

    ReleaseDiffs(CheckExecutor executor) {
        this.executor = executor;
    }

    /** @param before null for nothing */
    Outcome<PolicyDiff> between(@Nullable Release before, Release after) throws InterruptedException {
        String key = (before == null ? "" : before.digest()) + " " + after.digest();
        PolicyDiff known = kept.getIfPresent(key);
        if (known != null) {
            return Outcome.of(known);
        }
        PolicyFiles from = before == null ? PolicyFiles.none(after.policy()) : before.files();
        return CheckOutcome.of(executor.run(after.policy(), "compared", () -> {
            PolicyDiff diff = PolicyDiff.between(from, after.files());
            kept.put(key, diff);
            return diff;
        }));
    }
}
