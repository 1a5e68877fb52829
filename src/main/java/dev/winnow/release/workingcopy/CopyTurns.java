package dev.winnow.release.workingcopy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets changes of a working copy on this node wait for each other before they take a connection to the database, whose own
 * lock is for other nodes. A few working copies share a lock.
 */
final class CopyTurns {

    private static final int LOCKS = 64;

    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(LOCKS).toList();
    private final Duration patience;

    /** @param patience how long a change waits for its turn */
    CopyTurns(Duration patience) {
        this.patience = patience;
    }

    /** @throws CopyBusyException if its turn doesn't come in time */
    <T> T inTurn(String policy, int number, Supplier<T> change) {
        Lock lock = locks.get(Math.floorMod(Objects.hash(policy, number), LOCKS));
        if (!hasTurn(lock)) {
            throw new CopyBusyException(policy, number);
        }
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasTurn(Lock lock) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
