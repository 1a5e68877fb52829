package dev.winnow.policy.problem;

/**
 * Ends work on files whose thread was interrupted, such as by a deadline. Loops over rows, conditions and cases ask once
 * a round; nothing is left behind, since the work has no effects.
 */
public final class Interruption {

    private Interruption() {}

    /** @throws InterruptedWorkException if this thread was interrupted; it stays interrupted */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
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
