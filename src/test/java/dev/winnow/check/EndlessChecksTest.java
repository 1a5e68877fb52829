package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.WideTables;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that take longer than the deadline, whichever step they are in when it ends. */
class EndlessChecksTest {

    @Test
    @Tag("slow")
    void placesAreFreeAgainAfterTheDeadline() throws InterruptedException {
        PolicyFiles wide = WideTables.files(5_000, 46, 200);
        for (int tenths = 1; tenths <= 10; tenths += 3) {
            CheckExecutor desk =
                    new CheckExecutor(Duration.ofMillis(100L * tenths), Duration.ofSeconds(20), action -> () -> {});

            for (int check = 0; check < 3; check++) {
                assertThat(desk.check(wide, Set.of(), PolicyCheck::name))
                        .isInstanceOf(CheckExecutor.Outcome.TookTooLong.class);
            }
            desk.stop();
        }
        assertThat(PolicyCheck.of(TestPolicy.files()).hasErrors()).isFalse();
    }
}
