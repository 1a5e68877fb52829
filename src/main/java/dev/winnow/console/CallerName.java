package dev.winnow.console;

/** What pages call those who did something. */
public final class CallerName {

    private CallerName() {}

    /** {@code dana} of {@code user:dana}, as the log has it. */
    public static String of(String shown) {
        return shown.substring(shown.indexOf(':') + 1);
    }
}
