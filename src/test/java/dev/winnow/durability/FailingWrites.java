package dev.winnow.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Writes that fail for a moment: nobody may write behind a place in the largest file. */
final class FailingWrites implements Failure {

    private static final int BLOCK = 4_096;

    @Override
    public void strike(Site site) throws IOException {
        long size = Files.size(site.database().largestFile());
        long limit = (long) (size * (1 + site.random().nextDouble()) / 2) / BLOCK * BLOCK;
        List<ProcessHandle> writers = site.database().writers(site.server().process());
        writers.forEach(writer -> limit(writer, Long.toString(limit)));
        site.pause(50, 1_500);
        writers.forEach(writer -> limit(writer, "unlimited"));
        site.pause(1_000, 3_000);
    }

    /** Lowers or lifts the soft limit. */
    private static void limit(ProcessHandle writer, String bytes) {
        boolean isSet = OsCommand.run("prlimit", "--pid", Long.toString(writer.pid()), "--fsize=" + bytes + ":");
        if (!isSet && writer.isAlive()) {
            throw new IllegalStateException("prlimit failed");
        }
    }

    @Override
    public void repair(Site site) {
        site.database().revive();
    }
}
