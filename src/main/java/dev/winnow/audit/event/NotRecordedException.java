package dev.winnow.audit.event;

/** An event can't be recorded, or wasn't in time. What it is about isn't done. */
public class NotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotRecordedException(Exception cause) {
        super("an event can't be recorded", cause);
    }
}
