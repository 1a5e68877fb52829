package dev.winnow.insight;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts times in classes, each 19 % longer than the one before: a quantile is at most {@value #ERROR_PERCENT} % off. Times
 * below a minute are one class.
 */
public final class TimeHistogram {

    /** By how much a quantile may be wrong, in percent. */
    public static final int ERROR_PERCENT = 10;

    private static final int CLASSES_A_DOUBLING = 4;
    private static final double SECONDS_A_MINUTE = 60;

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    /** The class of a time; negative times count as none at all. */
    public static int classOf(Duration time) {
        double minutes = time.toSeconds() / SECONDS_A_MINUTE;
        return minutes < 1 ? 0 : 1 + (int) Math.floor(CLASSES_A_DOUBLING * Math.log(minutes) / Math.log(2));
    }

    /** @param text as {@link #toString()} writes it, or several such texts with commas between them */
    public static TimeHistogram read(String text) {
        TimeHistogram histogram = new TimeHistogram();
        for (String entry : text.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                histogram.add(
                        Integer.parseInt(entry, 0, colon, 10), Long.parseLong(entry, colon + 1, entry.length(), 10));
            }
        }
        return histogram;
    }

    /** @param count negative to remove times */
    public void add(int timeClass, long count) {
        counts.merge(timeClass, count, Long::sum);
        counts.remove(timeClass, 0L);
    }

    public void add(TimeHistogram other) {
        other.counts.forEach(this::add);
    }

    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The time that half of the times are at most; null without times. */
    public @Nullable Duration median() {
        long half = (size() + 1) / 2;
        long passed = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= half) {
                return middle(entry.getKey());
            }
        }
        return null;
    }

    private static Duration middle(int timeClass) {
        double minutes = timeClass == 0 ? 0 : Math.pow(2, (timeClass - 0.5) / CLASSES_A_DOUBLING);
        return Duration.ofSeconds(Math.round(minutes * SECONDS_A_MINUTE));
    }

    /** {@code 0:3,17:1}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
