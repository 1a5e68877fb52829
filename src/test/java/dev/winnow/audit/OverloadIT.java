package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten times as many clients as are answered at once, who don't wait when they are told to come again. */
class OverloadIT {

    private static final int AT_ONCE = 32;
    private static final int CLIENTS = 10 * AT_ONCE;
    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);

    /** With a heap of 256 MB. */
    private static final long MOST_RESIDENT_KILOBYTES = 700_000;

    private static final String LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}";

    @TempDir
    Path folder;

    @Test
    void whatIsTooMuchIsToldToComeAgain() throws Exception {
        Map<String, String> settings = Map.of("winnow.limits.requests-at-once", Integer.toString(AT_ONCE));
        try (PackagedServer server = PackagedServer.small(folder, settings)) {
            server.start();
            Load load = new Load(server);
            load.start(CLIENTS);
            Thread.sleep(LENGTH.toMillis());
            assertThat(server.status("/q/health/live")).isEqualTo(200);
            load.stop();
            Instant ended = Instant.now();
            while (!server.isReady() || server.post("/evaluate", LEAD).statusCode() != 200) {
                Thread.sleep(100);
            }
            Duration recovered = Duration.between(ended, Instant.now());

            assertThat(load.broken()).isZero();
            assertThat(load.statuses()).containsExactlyInAnyOrder(200, 503);
            assertThat(recovered).isLessThan(LONGEST_RECOVERY);
            long resident = residentKilobytes(server);
            assertThat(resident).isLessThan(MOST_RESIDENT_KILOBYTES);
            assertThat(server.logged()).containsAll(load.acknowledged());
            System.out.printf(
                    "%d answered, %d told to come again, at most %d MB resident, well after %d ms%n",
                    load.answers(200), load.answers(503), resident / 1_000, recovered.toMillis());
        }
    }

    private static long residentKilobytes(PackagedServer server) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + server.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
