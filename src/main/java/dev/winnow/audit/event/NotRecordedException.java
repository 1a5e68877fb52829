package dev.winnow.audit.event;

/** An event couldn't be recorded, or not in time. The change it is about isn't made. */
public class NotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotRecordedException(Exception cause) {
        super("Can't record an event", cause);
    }
}
