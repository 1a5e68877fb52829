package dev.winnow.durability;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Programs that send leads, and an administrator who adds API keys and users. They go on while nobody answers, and repeat
 * requests with an idempotency key until these are answered.
 */
final class Clients {

    static final String PASSWORD = "correct-horse-battery-staple";

    private static final int PROGRAMS = 8;
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final int RETRY_MILLIS = 400;
    private static final int ADMIN_PAUSE_MILLIS = 700;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BEING_ANSWERED = 409;
    private static final int UNAVAILABLE = 503;

    private final Http http;
    private final String programKey;
    private final String adminKey;
    private final Acknowledged acknowledged;
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, Integer> surprises = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isStopped = true;

    Clients(Http http, String programKey, String adminKey, Acknowledged acknowledged) {
        this.http = http;
        this.programKey = programKey;
        this.adminKey = adminKey;
        this.acknowledged = acknowledged;
    }

    void start() {
        isStopped = false;
        for (int program = 0; program < PROGRAMS; program++) {
            Random random = new Random(program + sent.get());
            run(() -> sendLead(random));
        }
        run(this::administer);
    }

    private void run(Runnable step) {
        Thread thread = new Thread(() -> {
            while (!isStopped) {
                attempt(step);
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (UncheckedIOException e) {
            // The server is gone, or hangs; the next request may be answered.
            Pause.millis(RETRY_MILLIS);
        }
    }

    void stop() throws InterruptedException {
        isStopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void sendLead(Random random) {
        String lead = "L-" + sent.incrementAndGet();
        String path = random.nextInt(3) == 0 ? "/evaluate?explain=full" : "/evaluate?explain=none";
        if (random.nextInt(4) == 0) {
            sendUntilAnswered(new KeyedLead(path, lead));
        } else {
            HttpResponse<String> answer = http.post(path, body(lead), "X-API-Key", programKey);
            if (isSuccess(answer)) {
                acknowledged.decision(answer.body());
            }
        }
        Pause.millis(random.nextInt(LONGEST_PAUSE_MILLIS));
    }

    private void sendUntilAnswered(KeyedLead lead) {
        boolean isAnswered = false;
        while (!isAnswered && !isStopped) {
            try {
                HttpResponse<String> answer = send(lead);
                isAnswered = isSuccess(answer);
                if (isAnswered) {
                    acknowledged.keyedDecision(lead, answer.body());
                }
            } catch (UncheckedIOException e) {
                // Whether it was stored is known once it is repeated.
            }
            if (!isAnswered) {
                Pause.millis(RETRY_MILLIS);
            }
        }
    }

    HttpResponse<String> send(KeyedLead lead) {
        return http.post(lead.path(), body(lead.id()), "X-API-Key", programKey, "Idempotency-Key", lead.id());
    }

    /** Returns whether a decision is made and acknowledged. */
    boolean isServed() {
        try {
            HttpResponse<String> answer =
                    http.post("/evaluate?explain=none", body("L-" + sent.incrementAndGet()), "X-API-Key", programKey);
            boolean isServed = isSuccess(answer);
            if (isServed) {
                acknowledged.decision(answer.body());
            }
            return isServed;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Answers other than success and "come again" are noted. */
    private boolean isSuccess(HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case OK, CREATED -> {
                return true;
            }
            case UNAVAILABLE -> {
                // Quarkus itself answers without a body while it shuts down.
                if (!answer.body().isEmpty()
                        && answer.headers().firstValue("Retry-After").isEmpty()) {
                    surprise(answer, "without Retry-After");
                }
            }
            case BEING_ANSWERED -> {}
            default -> surprise(answer, "");
        }
        return false;
    }

    private void surprise(HttpResponse<String> answer, String detail) {
        String text = "%s answered %d %s".formatted(answer.request().uri().getPath(), answer.statusCode(), detail);
        surprises.merge(text.strip(), 1, Integer::sum);
    }

    /** Answers that no client expects, since the last call. */
    List<String> surprises() {
        List<String> since = surprises.entrySet().stream()
                .map(entry -> entry.getKey() + ", times " + entry.getValue())
                .toList();
        surprises.clear();
        return since;
    }

    private static String body(String lead) {
        return "{\"policy\": \"roofing\", \"lead\": {\"id\": \"%s\"}}".formatted(lead);
    }

    private void administer() {
        int number = sent.incrementAndGet();
        String roles = "\"roles\": [\"auditor\"]";
        String key = "key-" + number;
        HttpResponse<String> issued =
                http.post("/keys", "{\"name\": \"%s\", %s}".formatted(key, roles), "X-API-Key", adminKey);
        if (isSuccess(issued)) {
            acknowledged.apiKey(key, issued.body());
        }
        Pause.millis(ADMIN_PAUSE_MILLIS);
        String user = "user-" + number;
        HttpResponse<String> added = http.post(
                "/users",
                "{\"name\": \"%s\", \"password\": \"%s\", %s}".formatted(user, PASSWORD, roles),
                "X-API-Key",
                adminKey);
        if (isSuccess(added)) {
            acknowledged.user(user);
        }
        Pause.millis(ADMIN_PAUSE_MILLIS);
    }
}
