package dev.winnow.durability;

import java.time.Duration;

/** A file system that turns read-only, as after an I/O error, and is checked and mounted again. */
final class ReadOnlyDisk implements Failure {

    private static final Duration LONGEST_END = Duration.ofSeconds(12);

    @Override
    public void strike(Site site) {
        site.disk().failReadOnly();
        if (site.database().isSeparate()) {
            site.pause(2_000, 5_000);
        } else {
            site.server().endsWithin(LONGEST_END);
        }
    }

    @Override
    public void repair(Site site) throws InterruptedException {
        if (site.database().isSeparate()) {
            site.database().stopAtOnce();
        } else {
            site.server().terminate();
        }
        site.database().close();
        site.disk().repair();
        site.database().revive();
    }
}
