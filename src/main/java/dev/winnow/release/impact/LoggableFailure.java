package dev.winnow.release.impact;

/** What may be logged of a failure that came of a lead. */
public final class LoggableFailure {

    private LoggableFailure() {}

    /** Messages of exceptions that come of a lead may repeat what is personal about it. */
    public static Throwable withoutMessages(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable shown = new IllegalStateException(
                thrown.getClass().getName(), cause == null || cause == thrown ? null : withoutMessages(cause));
        shown.setStackTrace(thrown.getStackTrace());
        return shown;
    }
}
