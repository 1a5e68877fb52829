package dev.winnow.release.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CopyTurnsTest {

    private final CopyTurns turns = new CopyTurns(Duration.ofMillis(1));

    @Test
    void aChangeThatWaitsTooLongIsRefused() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread other = new Thread(() -> turns.inTurn("b2b", 1, () -> {
            begun.countDown();
            return isOver(end);
        }));
        other.start();
        begun.await();

        assertThatThrownBy(() -> turns.inTurn("b2b", 1, () -> true))
                .isInstanceOf(CopyBusyException.class)
                .hasMessage("Others are changing working copy 1 of policy b2b; retry in 5 seconds");

        end.countDown();
        other.join();
        assertThat(turns.inTurn("b2b", 1, () -> true)).isTrue();
    }

    private static boolean isOver(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
