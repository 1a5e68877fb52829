package dev.winnow.durability;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A disk that is full for some seconds. */
final class FullDisk implements Failure {

    private static final List<Long> BYTES_LEFT = List.of(0L, 0L, 4_096L, 16_384L, 65_536L, 1_048_576L);
    private static final int REFILL_MILLIS = 100;
    private static final int RESTART_MILLIS = 1_000;

    private final Duration length;
    private final Meanwhile meanwhile;

    /** What happens to the server while the disk is full. */
    enum Meanwhile {
        NOTHING,
        KILL,
        TERMINATE,
        RESTART
    }

    FullDisk(Duration length, Meanwhile meanwhile) {
        this.length = length;
        this.meanwhile = meanwhile;
    }

    @Override
    public void strike(Site site) throws Exception {
        boolean isKeptFull = site.random().nextBoolean();
        site.disk().fill(BYTES_LEFT.get(site.random().nextInt(BYTES_LEFT.size())));
        Instant end = Instant.now().plus(length);
        if (meanwhile == Meanwhile.KILL || meanwhile == Meanwhile.TERMINATE) {
            site.pause(0, (int) length.toMillis() - 1_000);
        }
        switch (meanwhile) {
            case KILL -> site.server().kill();
            case TERMINATE -> site.server().terminate();
            case RESTART -> restart(site, end);
            case NOTHING -> {}
        }
        while (Instant.now().isBefore(end)) {
            if (isKeptFull) {
                site.disk().fill(0);
            }
            Pause.millis(REFILL_MILLIS);
        }
    }

    /** Ends by itself or is told to, and is started again at once, until the disk isn't full any more. */
    private static void restart(Site site, Instant end) throws IOException, InterruptedException {
        if (!site.server().endsWithin(Duration.between(Instant.now(), end).dividedBy(2))) {
            site.server().terminate();
        }
        while (Instant.now().isBefore(end)) {
            site.server().noteEnd();
            if (!site.server().isRunning()) {
                site.server().start(Duration.between(Instant.now(), end));
            }
            Pause.millis(RESTART_MILLIS);
        }
    }

    @Override
    public void repair(Site site) throws IOException {
        site.disk().free();
        site.database().revive();
    }
}
