package dev.winnow.release.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.PackagedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged server while three people edit one sheet of a working copy, again and again: no edit that was
 * acknowledged is lost. {@code -Drounds=3} kills three times.
 */
class KilledEditsIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int CLIENTS = 3;

    private final Random random = new Random(20261130);

    @TempDir
    Path folder = Path.of("");

    @Test
    void acknowledgedEditsSurvive() throws Exception {
        try (PackagedServer server = PackagedServer.small(folder, Map.of())) {
            server.start();
            List<EditingClient> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(new EditingClient(server, "client-" + client, client));
            }
            clients.get(0).make();
            for (int round = 0; round < ROUNDS; round++) {
                killWhile(clients, server);
                server.start();

                for (EditingClient client : clients) {
                    client.assertNothingLost();
                }
                assertThat(clients.get(0).currentRevision())
                        .as("round %s", round)
                        .isEqualTo(sum(clients, EditingClient::changes));
                for (EditingClient client : clients) {
                    client.assertUndoWorks();
                }
            }
            assertThat(clients).allSatisfy(client -> assertThat(client.edits()).isGreaterThan(ROUNDS));
            System.out.printf(
                    "%s edits of %s clients, %s kills, none lost%n",
                    sum(clients, EditingClient::edits), CLIENTS, ROUNDS);
        }
    }

    private void killWhile(List<EditingClient> clients, PackagedServer server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> edits = new ArrayList<>();
            for (EditingClient client : clients) {
                edits.add(threads.submit(() -> {
                    client.edit();
                    return client;
                }));
            }
            int enough = sum(clients, EditingClient::acknowledged) + 5 + random.nextInt(40);
            while (sum(clients, EditingClient::acknowledged) < enough
                    && edits.stream().noneMatch(Future::isDone)) {
                Thread.sleep(5);
            }
            server.kill();
            for (Future<?> edit : edits) {
                edit.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int sum(List<EditingClient> clients, ToIntFunction<EditingClient> count) {
        return clients.stream().mapToInt(count).sum();
    }
}
