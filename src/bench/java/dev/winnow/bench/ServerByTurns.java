package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The packaged server under load beside a bare endpoint of Quarkus that reads the same bodies and answers with one as
 * long as the server's are on average: by turns, so that what else the machine does takes from both alike.
 */
public final class ServerByTurns {

    private static final Path BARE = Path.of("src/bench/bare/target/quarkus-app/quarkus-run.jar");
    private static final int LEADS = 500;
    private static final int TURNS = 5;
    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int CONNECTIONS_TO_WARM_UP = 16;
    /** With less, much of the server still runs uncompiled: load leaves the compiler little of two processors. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 75));

    private static final Duration WARM_UP_BARE = Duration.ofSeconds(Integer.getInteger("bench.warm-up-bare", 25));
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.turn", 3));

    private static final String NONE = "explain=none";
    private static final String FULL = "explain=full";
    private static final String DRY_RUN = "&dryRun=true";

    private final PackagedServer bare;
    private final LoadClient bareClient;
    private final List<String> leads = LeadBodies.of(LEADS);

    private ServerByTurns(PackagedServer bare, LoadClient bareClient) {
        this.bare = bare;
        this.bareClient = bareClient;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Quiet.logging();
        try (PackagedServer bare =
                new PackagedServer(BARE, Files.createTempDirectory(Path.of("target"), "bench-"), List.of())) {
            bare.start("/bare/start", "{}");
            try (LoadClient client = new LoadClient(bare)) {
                ServerByTurns benchmark = new ServerByTurns(bare, client);
                benchmark.measure("H2", Map.of(), List.of(NONE + DRY_RUN, FULL + DRY_RUN, NONE, FULL));
                try (Postgresql postgresql = new Postgresql()) {
                    benchmark.measure("PostgreSQL", postgresql.start(), List.of(NONE, FULL));
                }
            }
        }
    }

    private void measure(String database, Map<String, String> settings, List<String> queries)
            throws IOException, InterruptedException {
        try (PackagedServer server =
                PackagedServer.shipped(Files.createTempDirectory(Path.of("target"), "bench-"), List.of(), settings)) {
            server.start("/evaluate?dryRun=true", leads.get(0));
            try (LoadClient client = new LoadClient(server)) {
                for (String query : queries) {
                    measure(database, query, server, client);
                }
            }
        }
    }

    private void measure(String database, String query, PackagedServer server, LoadClient client)
            throws IOException, InterruptedException {
        String path = "/evaluate?" + query;
        String barePath = "/bare/" + database + query.replace('&', '-');
        String answer = typical(server, path);
        bare.post(barePath, answer);
        client.send(path, leads, CONNECTIONS_TO_WARM_UP, WARM_UP);
        bareClient.send(barePath, leads, CONNECTIONS_TO_WARM_UP, WARM_UP_BARE);
        System.out.printf(
                "%s, %s: answers of %,d bytes%n", database, query, answer.getBytes(StandardCharsets.UTF_8).length);
        for (int connections : CONNECTIONS) {
            List<Pair> pairs = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                LoadClient.Taken ofBare = bareClient.send(barePath, leads, connections, TURN);
                pairs.add(new Pair(ofBare, client.send(path, leads, connections, TURN)));
            }
            print(connections, pairs);
        }
    }

    /** The answer whose length is nearest to the average. */
    private String typical(PackagedServer server, String path) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String lead : leads) {
            answers.add(server.post(path, lead).body());
        }
        double average = answers.stream().mapToInt(String::length).average().orElseThrow();
        return answers.stream()
                .min(Comparator.comparingDouble(answer -> Math.abs(answer.length() - average)))
                .orElseThrow();
    }

    private record Pair(LoadClient.Taken bare, LoadClient.Taken server) {

        double ratio(ToDoubleFunction<LoadClient.Taken> figure) {
            return figure.applyAsDouble(server) / figure.applyAsDouble(bare);
        }
    }

    private static void print(int connections, List<Pair> pairs) {
        System.out.printf(
                "%3d connections: %,6.0f requests a second, ratio %.2f; p50 %6.2f ms, p99 %6.2f ms, ratio %.2f; "
                        + "%,5.0f us of processors, ratio %.2f%n",
                connections,
                median(pairs, pair -> pair.server().requestsASecond()),
                median(pairs, pair -> pair.ratio(LoadClient.Taken::requestsASecond)),
                median(pairs, pair -> pair.server().millis(50)),
                median(pairs, pair -> pair.server().millis(99)),
                median(pairs, pair -> pair.ratio(taken -> taken.millis(99))),
                median(pairs, pair -> pair.server().processorMicros()),
                median(pairs, pair -> pair.ratio(LoadClient.Taken::processorMicros)));
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
