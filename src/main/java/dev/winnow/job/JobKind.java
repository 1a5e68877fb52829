package dev.winnow.job;

/** A kind of jobs: a bean each. Every kind has threads of its own, so that none waits for another. */
public interface JobKind {

    /** {@code file}, as in the table. */
    String name();

    /** How many of its jobs a server runs at a time. */
    int atOnce();

    /**
     * Opens a job where it is.
     *
     * @param job as stored, not attached to the database
     * @throws FailedJobException if it can't run
     * @throws InterruptedJobException if it can't run at the moment
     */
    JobRun open(JobRow job) throws FailedJobException, InterruptedJobException;
}
