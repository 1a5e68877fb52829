package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class RepeatedFailuresTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final RepeatedFailures failures = new RepeatedFailures(nanos::get);
    private final List<String> passed = new ArrayList<>();

    @Test
    void theFirstOfEachMessagePasses() {
        log("Connection refused");
        log("Connection refused");
        log("Acquisition timeout");
        log("Connection refused");

        assertThat(passed).containsExactly("Connection refused", "Acquisition timeout");
    }

    @Test
    void aMessageOfTheNextMinutePassesWithTheCount() {
        log("Connection refused");
        log("Connection refused");
        log("Connection refused");
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        log("Connection refused");
        log("Connection refused");
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        log("Connection refused");

        assertThat(passed)
                .containsExactly(
                        "Connection refused",
                        "Connection refused (and 2 more times)",
                        "Connection refused (and 1 more times)");
    }

    @Test
    void messagesThatAllDifferTakeBoundedMemory() {
        for (int number = 0; number < 200; number++) {
            log("Failure " + number);
        }
        log("Failure 199");
        log("Failure 0");

        assertThat(passed).hasSize(201).endsWith("Failure 0");
    }

    private void log(String message) {
        LogRecord record = new ExtLogRecord(Level.WARNING, "{0}", RepeatedFailuresTest.class.getName());
        record.setParameters(new Object[] {message});
        if (failures.isLoggable(record)) {
            passed.add(ExtLogRecord.wrap(record).getFormattedMessage());
        }
    }
}
