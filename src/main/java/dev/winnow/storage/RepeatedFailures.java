package dev.winnow.storage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Passes the first log message about a failure and counts the same ones that follow; once a minute, one of them passes
 * with the count. Without a database, each request makes three.
 */
final class RepeatedFailures implements Filter {

    private static final long INTERVAL = Duration.ofMinutes(1).toNanos();
    private static final int MAX_MESSAGES = 100;

    private final LongSupplier nanos;

    private final Map<String, Repeats> messages = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Repeats> eldest) {
            return size() > MAX_MESSAGES;
        }
    };

    /** @param nanos a monotonic clock */
    RepeatedFailures(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static final class Repeats {

        private final long passedAt;
        private long count;

        private Repeats(long passedAt) {
            this.passedAt = passedAt;
        }
    }

    @Override
    public synchronized boolean isLoggable(LogRecord logged) {
        ExtLogRecord record = ExtLogRecord.wrap(logged);
        String message = String.valueOf(record.getFormattedMessage());
        Repeats repeats = messages.get(message);
        if (repeats != null && nanos.getAsLong() - repeats.passedAt < INTERVAL) {
            repeats.count++;
            return false;
        }
        if (repeats != null && repeats.count > 0) {
            logged.setMessage("%s (and %s more times)".formatted(message, repeats.count));
            logged.setParameters(null);
        }
        messages.put(message, new Repeats(nanos.getAsLong()));
        return true;
    }
}
