package dev.winnow.policy.problem;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * Ends work on files that is over, such as by a deadline. Loops over rows, conditions and cases ask once a round; nothing
 * is left behind, since the work has no effects.
 */
public final class Interruption {

    private static final ThreadLocal<BooleanSupplier> IS_OVER = ThreadLocal.withInitial(() -> () -> false);

    private Interruption() {}

    /**
     * Does work that ends at its next check once it is over. Its thread isn't interrupted: H2 closes the database if a
     * thread is that reads or writes it.
     */
    public static <T> T until(BooleanSupplier isOver, Callable<T> work) throws Exception {
        IS_OVER.set(isOver);
        try {
            return work.call();
        } finally {
            IS_OVER.remove();
        }
    }

    /** @throws InterruptedWorkException if this thread's work is over, or the thread was interrupted; it stays interrupted */
    public static void check() {
        if (Thread.currentThread().isInterrupted() || IS_OVER.get().getAsBoolean()) {
            throw new InterruptedWorkException();
        }
    }

    /** The work ended without a result. */
    public static final class InterruptedWorkException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private InterruptedWorkException() {
            super("interrupted");
        }
    }
}
