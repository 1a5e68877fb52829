package dev.winnow.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks a packaged server for each kind of long work, many times at once, while another caller sends leads. {@code
 * -Dkinds=SAVE,DRAFT} asks for these kinds only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongWorkIT {

    private static final int ATTACKERS = 12;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofSeconds(8);
    private static final Duration ATTACKED = Duration.ofSeconds(20);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);
    private static final Duration SAMPLE = Duration.ofSeconds(1);

    /** Of 99 in 100 leads. How many times that is as long as in quiet is printed, and depends on the machine. */
    private static final Duration LONGEST_LEAD = Duration.ofSeconds(1);

    /** Of one processor. */
    private static final double IDLE = 0.15;

    private final Map<String, LoadedServer> servers = new HashMap<>();

    /** Of all kinds, because servers are shared. */
    @TempDir
    static Path folder = Path.of("");

    static Stream<LongWork> kinds() {
        String chosen = System.getProperty("kinds");
        return chosen == null
                ? Stream.of(LongWork.values())
                : Stream.of(chosen.split(",")).map(LongWork::valueOf);
    }

    @AfterAll
    void stop() throws InterruptedException {
        for (LoadedServer server : servers.values()) {
            server.close();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leadsOfOthersAreAnsweredMeanwhile(LongWork work) throws Exception {
        LoadedServer site = site(work.isOfFilesMode() ? "files" : "governed");
        Duration quiet = percentile99(site, QUIET);
        Duration attacked;
        Attack attack = new Attack(site, work);
        try (attack) {
            attack.start(ATTACKERS);
            attacked = percentile99(site, ATTACKED);
        }
        Duration ended = untilIdle(site);

        System.out.printf(
                "%s: p99 of leads %.1f ms, attacked %.1f ms (%.1f times); idle after %.0f s; %s%n",
                work,
                quiet.toNanos() / 1e6,
                attacked.toNanos() / 1e6,
                (double) attacked.toNanos() / quiet.toNanos(),
                ended.toMillis() / 1e3,
                attack.answers());
        assertThat(attack.failures()).isEmpty();
        assertThat(attacked).isLessThan(LONGEST_LEAD);
        assertThat(ended).isLessThan(LONGEST_END);
    }

    private LoadedServer site(String mode) throws IOException, InterruptedException {
        LoadedServer known = servers.get(mode);
        if (known != null) {
            return known;
        }
        LoadedServer started = LoadedServer.started(folder.resolve(mode), mode);
        servers.put(mode, started);
        percentile99(started, WARM_UP);
        untilIdle(started);
        return started;
    }

    private static Duration percentile99(LoadedServer site, Duration length) throws IOException, InterruptedException {
        List<Duration> taken = new ArrayList<>();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < length.toNanos()) {
            taken.add(site.lead());
        }
        return taken.stream().sorted().toList().get(taken.size() * 99 / 100);
    }

    /** How long until the server's process takes next to nothing of a processor; at most a little more than is allowed. */
    private static Duration untilIdle(LoadedServer site) throws InterruptedException {
        long begun = System.nanoTime();
        double used = 1;
        while (used > IDLE
                && System.nanoTime() - begun < LONGEST_END.multipliedBy(2).toNanos()) {
            long before = site.server().processorNanos();
            Thread.sleep(SAMPLE.toMillis());
            used = (double) (site.server().processorNanos() - before) / SAMPLE.toNanos();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
