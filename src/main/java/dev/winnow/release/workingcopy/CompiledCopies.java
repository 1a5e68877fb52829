package dev.winnow.release.workingcopy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiled working copies. Keeps those that were used last. */
@ApplicationScoped
public class CompiledCopies {

    /** Of all that are kept. */
    private static final long CELLS = 500_000;

    private final CheckExecutor executor;
    private final Cache<Revision, Compiled> kept = Caffeine.newBuilder()
            .maximumWeight(CELLS)
            .weigher((Revision revision, Compiled compiled) -> compiled.cells())
            .build();

    CompiledCopies(CheckExecutor executor) {
        this.executor = executor;
    }

    private record Revision(String policy, int number, int revision) {

        static Revision of(OpenCopy copy) {
            return new Revision(
                    copy.copy().policy(), copy.copy().number(), copy.copy().revision());
        }
    }

    private record Compiled(Policy policy, int cells) {}

    /** Empty if this revision wasn't compiled lately, or doesn't compile. */
    public Optional<Policy> find(OpenCopy copy) {
        return Optional.ofNullable(kept.getIfPresent(Revision.of(copy))).map(Compiled::policy);
    }

    /** Checks this revision, and keeps what it compiles to. */
    public CheckExecutor.Outcome<PolicyCheck> check(OpenCopy copy) throws InterruptedException {
        CheckExecutor.Outcome<PolicyCheck> outcome = executor.check(copy.files(), Set.of(), check -> check);
        if (outcome instanceof CheckExecutor.Outcome.Done<PolicyCheck> done) {
            keep(copy, done.result().policy());
        }
        return outcome;
    }

    private void keep(OpenCopy copy, @Nullable Policy policy) {
        if (policy != null) {
            kept.put(Revision.of(copy), new Compiled(policy, copy.state().cells()));
        }
    }
}
