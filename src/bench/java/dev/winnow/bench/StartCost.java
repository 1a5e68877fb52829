package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long the packaged server takes until it has answered its first lead, and how much memory it has then and under
 * load. Memory is read as only Linux gives it.
 */
public final class StartCost {

    private static final int TIMES = 5;
    private static final int LEADS = 500;
    private static final int CONNECTIONS = 16;
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("bench.idle", 20));
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("bench.load", 30));
    private static final List<String> SMALL = List.of("-Xms32m", "-Xmx256m", "-XX:+UseSerialGC");

    private final String example = Files.readString(Path.of("examples/lead.json"));

    private StartCost() throws IOException {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Quiet.logging();
        StartCost benchmark = new StartCost();
        benchmark.measure("no options", server(List.of()));
        benchmark.measure(String.join(" ", SMALL), server(SMALL));
        benchmark.measure("distribution", PackagedServer.distributed(folder(), List.of("-Xmx256m")));
    }

    private static PackagedServer server(List<String> options) throws IOException {
        return PackagedServer.shipped(folder(), options, Map.of());
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Path.of("target"), "bench-");
    }

    private void measure(String name, PackagedServer packaged) throws IOException, InterruptedException {
        try (PackagedServer server = packaged) {
            long[] millis = new long[TIMES];
            long[] busy = new long[TIMES];
            Duration first = server.start("/evaluate", example);
            for (int time = 0; time < TIMES; time++) {
                server.stop();
                millis[time] = server.start("/evaluate", example).toMillis();
                busy[time] = TimeUnit.NANOSECONDS.toMillis(server.processorNanos());
            }
            Arrays.sort(millis);
            Arrays.sort(busy);
            System.out.printf(
                    "%s: first answer after %,d ms, %,d ms of processors (%,d ms with an empty folder)%n",
                    name, millis[TIMES / 2], busy[TIMES / 2], first.toMillis());
            Thread.sleep(IDLE.toMillis());
            System.out.printf("%s: %,d MB idle%n", name, Resident.now(server));
            try (LoadClient client = new LoadClient(server)) {
                client.send("/evaluate", LeadBodies.of(LEADS), CONNECTIONS, LOAD);
            }
            System.out.printf("%s: at most %,d MB under load%n", name, Resident.most(server));
        }
    }
}
