package dev.winnow.audit;

import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that each send one lead after the other, until they are stopped, nobody answers any more, or the server says that
 * it is about to go.
 */
final class Load {

    private final PackagedServer server;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private final List<Thread> clients = new ArrayList<>();

    Load(PackagedServer server) {
        this.server = server;
    }

    void start(int count) {
        isStopped.set(false);
        for (int client = 0; client < count; client++) {
            Thread thread = new Thread(this::send, "client-" + client);
            clients.add(thread);
            thread.start();
        }
    }

    /** Returns once the last client has ended. */
    void stop() throws InterruptedException {
        isStopped.set(true);
        for (Thread client : clients) {
            client.join();
        }
        clients.clear();
    }

    /** The ids of all decisions that were answered. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How often a status was answered. */
    int answers(int status) {
        return answers.getOrDefault(status, new AtomicInteger()).get();
    }

    /** All statuses that were answered. */
    Set<Integer> statuses() {
        return Set.copyOf(answers.keySet());
    }

    /** How many requests were sent, and not answered. */
    int broken() {
        return broken.get();
    }

    private void send() {
        try {
            boolean isAskedToGo = false;
            while (!isStopped.get() && !isAskedToGo) {
                String body =
                        "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-%d\"}}".formatted(sent.incrementAndGet());
                HttpResponse<String> answer = server.post("/evaluate?explain=none", body);
                answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                        .incrementAndGet();
                isAskedToGo = answer.headers().firstValue("Connection").isPresent();
                if (answer.statusCode() == 200) {
                    acknowledged.add(
                            TestPolicy.json(answer.body()).get("decisionId").textValue());
                }
            }
        } catch (ConnectException e) {
            isStopped.set(true);
        } catch (IOException e) {
            broken.incrementAndGet();
            // The server is gone: what it hasn't answered, it never said was stored.
            isStopped.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
