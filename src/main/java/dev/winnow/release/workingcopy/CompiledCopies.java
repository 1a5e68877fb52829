package dev.winnow.release.workingcopy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
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

        boolean isOf(WorkingCopy copy) {
            return policy.equals(copy.policy()) && number == copy.number();
        }
    }

    private record Compiled(Policy policy, int cells) {}

    /** Empty if this revision wasn't compiled lately, or doesn't compile. */
    public Optional<Policy> find(OpenCopy copy) {
        return Optional.ofNullable(kept.getIfPresent(Revision.of(copy))).map(Compiled::policy);
    }

    /** The newest revision, up to this one, that is still kept. */
    public Optional<LastCompiled> last(OpenCopy copy) {
        WorkingCopy current = copy.copy();
        return kept.asMap().entrySet().stream()
                .filter(entry -> entry.getKey().isOf(current) && entry.getKey().revision() <= current.revision())
                .max(Comparator.comparing(entry -> entry.getKey().revision()))
                .map(entry -> new LastCompiled(
                        entry.getValue().policy(), entry.getKey().revision()));
    }

    /** A working copy as it compiled last. */
    public record LastCompiled(Policy policy, int revision) {}

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
