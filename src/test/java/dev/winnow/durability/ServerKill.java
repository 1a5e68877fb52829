package dev.winnow.durability;

import java.io.IOException;

/** SIGKILL under load, three times. */
final class ServerKill implements Failure {

    private static final int KILLS = 3;

    @Override
    public void strike(Site site) throws IOException, InterruptedException {
        site.server().kill();
        for (int kill = 1; kill < KILLS; kill++) {
            site.server().start(Site.LONGEST_START);
            site.pause(500, 2_000);
            site.server().kill();
        }
    }

    @Override
    public void repair(Site site) {
        // Started again.
    }
}
