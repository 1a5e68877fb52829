package dev.winnow.release.impact;

/** Makes exceptions from evaluating leads safe to log. */
public final class LoggableFailure {

    private LoggableFailure() {}

    /** Removes the messages, as they may contain personal data of a lead. */
    public static Throwable withoutMessages(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable shown = new IllegalStateException(
                thrown.getClass().getName(), cause == null || cause == thrown ? null : withoutMessages(cause));
        shown.setStackTrace(thrown.getStackTrace());
        return shown;
    }
}
