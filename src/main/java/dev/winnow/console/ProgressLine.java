package dev.winnow.console;

import dev.winnow.job.Progress;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;

/**
 * How far something is that runs in the background.
 *
 * @param sentence without its end: {@code 3,500 of 7,000 rows, 270 a second, about 13 seconds left}
 * @param of 0 while that is unknown
 */
public record ProgressLine(String sentence, long done, long of) {

    private static final long MOST_SECONDS = 90;
    private static final long MOST_MINUTES = 90;

    /** @param unit {@code rows} */
    public static ProgressLine of(Progress progress, String unit, Instant now) {
        long rate = (long) progress.rate(now);
        Duration left = progress.left(now);
        String sentence = text().progress_of(
                        WholeNumber.text(progress.done()),
                        WholeNumber.text(progress.total()),
                        unit,
                        rate == 0 ? "" : WholeNumber.text(rate),
                        left == null ? "" : time(left));
        return new ProgressLine(sentence, progress.done(), progress.total());
    }

    /** The same with another sentence. */
    public ProgressLine saying(String other) {
        return new ProgressLine(other, done, of);
    }

    private static String time(Duration time) {
        if (time.toSeconds() < MOST_SECONDS) {
            return text().seconds((int) Math.max(1, time.toSeconds()));
        }
        return time.toMinutes() < MOST_MINUTES
                ? text().minutes((int) time.toMinutes())
                : text().hours((int) time.toHours());
    }

    private static ConsoleText text() {
        return MessageBundles.get(ConsoleText.class);
    }
}
