package dev.winnow.job;

import org.jspecify.annotations.Nullable;

/** A job that is running: one step after the other. Confined to one thread. */
public interface JobRun extends AutoCloseable {

    /** Keeps what a step did, in the transaction that moves the job's position. */
    @FunctionalInterface
    interface Step {

        /** @param job attached and locked; its position and figures are to be moved on */
        void keep(JobRow job);
    }

    /**
     * Does the work of the next step, without a transaction. It takes a few seconds at most; if the server dies before it
     * is kept, it is done again.
     *
     * @return null after the last one
     * @throws FailedJobException if the job can't run any more
     * @throws InterruptedJobException if it can't be done at the moment
     */
    @Nullable
    Step next() throws FailedJobException, InterruptedJobException, InterruptedException;

    @Override
    default void close() {}
}
