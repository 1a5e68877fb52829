package dev.winnow.job;

/** The job can't run; the message says why. */
public final class FailedJobException extends Exception {

    private static final long serialVersionUID = 1L;

    public FailedJobException(String message) {
        super(message);
    }
}
