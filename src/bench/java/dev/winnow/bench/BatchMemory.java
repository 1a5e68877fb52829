package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How much memory the packaged server has while one stream of millions of leads goes through a small heap, first without
 * storing them. Memory is read as only Linux gives it.
 */
public final class BatchMemory {

    private static final long DRY = Long.getLong("bench.dry", 10_000_000);
    private static final long STORED = Long.getLong("bench.stored", 500_000);
    private static final int LEADS = 500;

    private BatchMemory() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Quiet.logging();
        List<String> leads = LeadBodies.of(LEADS);
        measure("explain=none&dryRun=true", leads, DRY);
        measure("explain=none", leads, STORED);
    }

    private static void measure(String query, List<String> leads, long lines) throws IOException, InterruptedException {
        try (PackagedServer server = PackagedServer.shipped(
                Files.createTempDirectory(Path.of("target"), "bench-"), List.of("-Xmx512m"), Map.of())) {
            server.start("/evaluate?dryRun=true", leads.get(0));
            StreamClient.Taken taken = new StreamClient(server).send(query, leads, lines);
            System.out.printf(
                    "%s: %,d lines, %,.0f a second; at most %,d MB resident%n",
                    query, taken.lines(), taken.linesASecond(), Resident.most(server));
        }
    }
}
