package dev.winnow.release.workingcopy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.workingcopy.editing.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Working copies with their contents. Keeps those that were used last; others are read again. */
@ApplicationScoped
class OpenCopies {

    /** Of all that are kept; one of 5,000 rows and 46 columns has 230,000. */
    private static final long CELLS = 500_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CopyTurns turns = new CopyTurns(PATIENCE);
    private final CopyStore store;
    private final Cache<Named, OpenCopy> kept = Caffeine.newBuilder()
            .maximumWeight(CELLS)
            .weigher((Named name, OpenCopy copy) -> copy.state().cells())
            .build();

    OpenCopies(CopyStore store) {
        this.store = store;
    }

    private record Named(String policy, int number) {}

    /** @param after what a change makes of a working copy; null if it changes nothing */
    record Planned<R>(R result, @Nullable OpenCopy after) {}

    Optional<OpenCopy> find(String policy, int number) {
        return transaction(() -> store.find(policy, number).map(this::opened));
    }

    /**
     * Changes a working copy while nobody else does.
     *
     * @param plan stores the change
     * @return empty if there is no such working copy
     * @throws CopyBusyException if others change it for too long
     */
    <R> Optional<R> change(String policy, int number, Function<OpenCopy, Planned<R>> plan) {
        Optional<Planned<R>> planned = turns.inTurn(
                policy,
                number,
                () -> transaction(
                        () -> store.lock(policy, number).map(this::opened).map(plan)));
        // Only now is it committed
        planned.map(Planned::after).ifPresent(after -> kept.asMap()
                .merge(
                        new Named(policy, number),
                        after,
                        (one, other) -> one.copy().revision() > other.copy().revision() ? one : other));
        return planned.map(Planned::result);
    }

    void forget(String policy, int number) {
        kept.invalidate(new Named(policy, number));
    }

    /** As it is in the database. */
    private OpenCopy opened(WorkingCopy copy) {
        Named name = new Named(copy.policy(), copy.number());
        OpenCopy known = kept.getIfPresent(name);
        if (known != null && known.copy().revision() == copy.revision()) {
            return known;
        }
        OpenCopy opened = at(copy, copy.revision());
        kept.put(name, opened);
        return opened;
    }

    /** With the contents of a revision. Needs a transaction. */
    OpenCopy at(WorkingCopy copy, int revision) {
        CopyState state = CopyState.of(0, store.files(copy, 0));
        for (Change change : store.changes(copy, 0, revision)) {
            PolicyFiles files = change.replacesFiles() ? store.files(copy, change.revision()) : state.base();
            state = state.with(change, files);
        }
        return new OpenCopy(copy, state);
    }

    private static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(work::get);
    }
}
