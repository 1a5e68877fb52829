package dev.winnow.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last activities of this run of the server, numbered from 1. */
public final class RecentActivities {

    private static final Pattern ID = Pattern.compile("([0-9a-f]+)-(\\d{1,18})");
    private static final int RUN_LENGTH = 12;

    private final int most;
    private final String run = UUID.randomUUID().toString().replace("-", "").substring(0, RUN_LENGTH);
    private final Deque<Entry> kept = new ArrayDeque<>();
    private long last;

    /** @param most how many are kept */
    public RecentActivities(int most) {
        this.most = most;
    }

    /** An activity with its number. */
    public record Entry(long number, Activity activity) {}

    public synchronized void add(Activity activity) {
        last++;
        kept.add(new Entry(last, activity));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** The number of the last one; 0 if there was none yet. */
    public synchronized long last() {
        return last;
    }

    /** Names a number for clients, unlike those of other nodes and runs. */
    public String id(long number) {
        return run + "-" + number;
    }

    /** The number that an id names. Empty for ids of other nodes and runs, and if not all activities since are kept. */
    public synchronized OptionalLong find(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches() || !parts.group(1).equals(run)) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(parts.group(2));
        return number <= last && isKeptAfter(number) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /**
     * The activities after a number, in order.
     *
     * @return empty if not all of them are kept
     */
    public synchronized Optional<List<Entry>> after(long number, int atMost) {
        if (number == last) {
            return Optional.of(List.of());
        }
        if (!isKeptAfter(number)) {
            return Optional.empty();
        }
        List<Entry> found = new ArrayList<>();
        long skipped = number - (last - kept.size());
        kept.stream().skip(skipped).limit(atMost).forEach(found::add);
        return Optional.of(found);
    }

    private boolean isKeptAfter(long number) {
        return number >= last - kept.size();
    }
}
