package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** A stream of a batch beside single requests on many connections, by turns; and what a stream does to single requests. */
public final class BatchesByTurns {

    private static final int LEADS = 500;
    private static final int TURNS = 5;
    private static final int CONNECTIONS = 16;
    private static final int FEW_CONNECTIONS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 40));
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.turn", 4));
    private static final List<String> QUERIES = List.of("explain=none&dryRun=true", "explain=none", "explain=full");

    private final List<String> leads = LeadBodies.of(LEADS);

    private BatchesByTurns() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Quiet.logging();
        try (PackagedServer server = PackagedServer.shipped(
                Files.createTempDirectory(Path.of("target"), "bench-"), List.of("-Xmx512m"), Map.of())) {
            BatchesByTurns benchmark = new BatchesByTurns();
            server.start("/evaluate?dryRun=true", benchmark.leads.get(0));
            StreamClient stream = new StreamClient(server);
            try (LoadClient single = new LoadClient(server)) {
                for (String query : QUERIES) {
                    benchmark.measure(query, single, stream);
                }
            }
        }
    }

    private record Turn(
            LoadClient.Taken single, StreamClient.Taken stream, LoadClient.Taken alone, LoadClient.Taken beside) {}

    private void measure(String query, LoadClient single, StreamClient stream) throws IOException {
        String path = "/evaluate?" + query;
        single.send(path, leads, CONNECTIONS, WARM_UP);
        stream.send(query, leads, WARM_UP.dividedBy(2));
        List<Turn> turns = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            LoadClient.Taken many = single.send(path, leads, CONNECTIONS, TURN);
            StreamClient.Taken batch = stream.send(query, leads, TURN);
            LoadClient.Taken alone = single.send(path, leads, FEW_CONNECTIONS, TURN);
            turns.add(new Turn(many, batch, alone, beside(query, single, stream)));
        }
        System.out.printf(
                "%s: %,.0f single requests a second (%s connections, %,.0f us of processors), %,.0f lines (one stream, "
                        + "%,.0f us), ratio %.2f; single requests (%s connections): p99 %.2f ms alone, %.2f ms beside a "
                        + "stream, ratio %.2f; p50 %.2f ms and %.2f ms%n",
                query,
                median(turns, turn -> turn.single().requestsASecond()),
                CONNECTIONS,
                median(turns, turn -> turn.single().processorMicros()),
                median(turns, turn -> turn.stream().linesASecond()),
                median(turns, turn -> turn.stream().processorMicros()),
                median(
                        turns,
                        turn -> turn.stream().linesASecond() / turn.single().requestsASecond()),
                FEW_CONNECTIONS,
                median(turns, turn -> turn.alone().millis(99)),
                median(turns, turn -> turn.beside().millis(99)),
                median(turns, turn -> turn.beside().millis(99) / turn.alone().millis(99)),
                median(turns, turn -> turn.alone().millis(50)),
                median(turns, turn -> turn.beside().millis(50)));
    }

    private LoadClient.Taken beside(String query, LoadClient single, StreamClient stream) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        CompletableFuture<Void> batch = CompletableFuture.runAsync(() -> {
            try {
                stream.send(query, leads, sent -> goesOn.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        LoadClient.Taken taken = single.send("/evaluate?" + query, leads, FEW_CONNECTIONS, TURN);
        goesOn.set(false);
        batch.join();
        return taken;
    }

    private static double median(List<Turn> turns, Function<Turn, Double> figure) {
        double[] sorted = DoubleStream.of(
                        turns.stream().mapToDouble(figure::apply).toArray())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
