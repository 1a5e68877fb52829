package dev.winnow.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.event.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    Path folder;

    @Test
    void areSignedAfterTheClockWentBack() {
        MovedClock clock = new MovedClock();
        Checkpoints checkpoints =
                new Checkpoints(folder.resolve("checkpoints"), folder.resolve("key"), Duration.ZERO, clock);
        ChainHead first = ChainHead.starting("a", clock.instant(), "");
        checkpoints.note(first);
        checkpoints.signIfDue();

        clock.jump(Duration.ofHours(-2));
        checkpoints.note(ChainHead.starting("b", clock.instant(), ""));
        checkpoints.signIfDue();

        assertThat(checkpoints.all()).extracting(Checkpoint::chain).containsExactly("a", "b");
    }

    @Test
    void areSignedOnceAnInterval() {
        MovedClock clock = new MovedClock();
        Checkpoints checkpoints =
                new Checkpoints(folder.resolve("checkpoints"), folder.resolve("key"), Duration.ofHours(1), clock);
        checkpoints.note(ChainHead.starting("a", clock.instant(), ""));
        checkpoints.signIfDue();
        clock.jump(Duration.ofDays(1));
        checkpoints.note(ChainHead.starting("b", clock.instant(), ""));
        checkpoints.signIfDue();

        assertThat(checkpoints.all()).extracting(Checkpoint::chain).containsExactly("a");
    }
}
