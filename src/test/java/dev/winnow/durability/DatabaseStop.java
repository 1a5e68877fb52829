package dev.winnow.durability;

/** A database that is stopped without a checkpoint; in every second round the server is told to end meanwhile. */
final class DatabaseStop implements Failure {

    @Override
    public void strike(Site site) throws InterruptedException {
        site.database().stopAtOnce();
        site.pause(1_000, 4_000);
        if (site.random().nextBoolean()) {
            site.server().terminate();
        }
    }

    @Override
    public void repair(Site site) {
        site.database().revive();
    }
}
