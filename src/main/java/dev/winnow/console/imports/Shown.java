package dev.winnow.console.imports;

import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Numbers and times as the pages show them. */
final class Shown {

    private static final long MOST_SECONDS = 90;
    private static final long MOST_MINUTES = 90;

    private Shown() {}

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    static String time(Duration time) {
        ImportText text = MessageBundles.get(ImportText.class);
        if (time.toSeconds() < MOST_SECONDS) {
            return text.seconds((int) Math.max(1, time.toSeconds()));
        }
        return time.toMinutes() < MOST_MINUTES
                ? text.minutes((int) time.toMinutes())
                : text.hours((int) time.toHours());
    }
}
