package dev.winnow.audit.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.chain.EventRecord;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockWatchTest {

    @Inject
    EventLog events;

    @Inject
    Checkpoints checkpoints;

    private final MovedClock clock = new MovedClock();
    private final String mark = "mark " + UUID.randomUUID();
    private ClockWatch watch;

    @BeforeEach
    void start() {
        events.record(EventKind.EXPORTED, "", mark);
        watch = clock.watch(events, checkpoints);
    }

    @Test
    void aJumpBackIsRecorded() {
        clock.pass(Duration.ofSeconds(1));
        clock.jump(Duration.ofHours(-2));
        watch.look();
        watch.look();

        assertThat(jumps())
                .containsExactly("The clock went back by 7200 s, from 2026-11-30T10:00:01Z to 2026-11-30T08:00:01Z");
        assertThat(watch.isInDoubt()).as("ages only get smaller").isFalse();
    }

    @Test
    void afterAJumpForwardTimesAreInDoubtForAnHour() {
        clock.jump(Duration.ofDays(365));

        assertThat(watch.isInDoubt()).isTrue();
        clock.pass(Duration.ofMinutes(59));
        assertThat(watch.isInDoubt()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(watch.isInDoubt()).isFalse();
        assertThat(jumps()).singleElement().asString().startsWith("The clock went forward by 31536000 s");
    }

    @Test
    void timeThatPassesAndSmallCorrectionsAreNoJumps() {
        for (int count = 0; count < 10; count++) {
            clock.pass(Duration.ofHours(3));
            clock.jump(Duration.ofSeconds(count % 2 == 0 ? 59 : -59));
            watch.look();
        }

        assertThat(jumps()).isEmpty();
        assertThat(watch.isInDoubt()).isFalse();
    }

    /** Those since this test began. Events are written in the order they are given in. */
    private List<String> jumps() {
        events.record(EventKind.EXPORTED, "", "end of " + mark);
        return events.latest(new EventFilter(null, null, null, null, null), 20).stream()
                .takeWhile(event -> !event.subject().equals(mark))
                .filter(event -> event.kind().equals(EventKind.CLOCK_CHANGED.word()))
                .map(EventRecord::subject)
                .toList();
    }
}
