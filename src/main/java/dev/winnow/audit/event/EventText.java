package dev.winnow.audit.event;

/** Makes texts fit for an event: printable, and of limited length. */
public final class EventText {

    private static final int MAX_LENGTH = 200;

    private EventText() {}

    public static String of(String text) {
        String printable = text.replace('\0', ' ');
        return printable.length() > MAX_LENGTH ? printable.substring(0, MAX_LENGTH) + "…" : printable;
    }
}
