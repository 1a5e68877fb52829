package dev.winnow.durability;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Load, a failure, its repair, the server's end and next start, and a comparison with what was acknowledged. */
final class Round {

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);
    private static final int RETRY_MILLIS = 500;

    private final Site site;
    private final Observations observations = new Observations();

    Round(Site site) {
        this.site = site;
    }

    /** The server is running before, and afterwards unless it can't be started. */
    RoundResult run(Failure failure) throws Exception {
        Instant begun = Instant.now();
        int acknowledgedBefore = site.acknowledged().count();
        site.server().noteIn(observations);
        site.clients().start();
        site.pause(500, 4_000);
        failure.strike(site);
        failure.repair(site);
        recover();
        Pause.millis(1_000);
        site.clients().stop();
        site.clients().surprises().forEach(observations::problem);
        site.server().terminate();
        List<String> losses = site.server().start(Site.LONGEST_START) ? compare() : everything();
        return new RoundResult(
                site.acknowledged().count() - acknowledgedBefore,
                losses,
                observations,
                Duration.between(begun, Instant.now()));
    }

    /** Starts the server until it makes decisions again. */
    private void recover() throws Exception {
        Instant end = Instant.now().plus(LONGEST_RECOVERY);
        boolean isServed = false;
        while (!isServed && Instant.now().isBefore(end)) {
            site.server().noteEnd();
            if (!site.server().isRunning()) {
                site.server().start(Site.LONGEST_START);
            }
            isServed = site.clients().isServed();
            if (!isServed) {
                Pause.millis(RETRY_MILLIS);
            }
        }
        if (!isServed) {
            observations.problem("no decision within %d s after the repair".formatted(LONGEST_RECOVERY.toSeconds()));
        }
    }

    private List<String> compare() {
        Losses losses = new Losses(site);
        try {
            if (!losses.isIntact()) {
                observations.problem("the log isn't intact");
            }
            return losses.find();
        } catch (UncheckedIOException e) {
            observations.problem("no comparison: " + e.getMessage());
            return everything();
        }
    }

    /** Of a database that can't be read. */
    private List<String> everything() {
        observations.problem("nothing can be read");
        return Stream.of(site.acknowledged().decisions(), site.acknowledged().users())
                .flatMap(Set::stream)
                .toList();
    }
}
