package dev.winnow.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask for the same work again and again. Every other request is given up: before its answer, or within it. */
final class Attack implements AutoCloseable {

    private static final Duration GIVEN_UP = Duration.ofMillis(800);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 50;
    private static final int HUNG_UP = 0;

    private final LoadedServer site;
    private final LongWork work;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private final List<Thread> clients = new ArrayList<>();

    Attack(LoadedServer site, LongWork work) {
        this.site = site;
        this.work = work;
    }

    void start(int count) {
        for (int number = 0; number < count; number++) {
            int first = number;
            Thread thread = new Thread(() -> ask(first), "attacker-" + number);
            clients.add(thread);
            thread.start();
        }
    }

    /** All clients hang up. */
    @Override
    public void close() throws InterruptedException {
        isStopped.set(true);
        for (Thread thread : clients) {
            thread.interrupt();
        }
        for (Thread thread : clients) {
            thread.join();
        }
    }

    /** How often each status was answered; 0 for requests that were given up. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** Requests that failed without an answer that is documented. */
    Queue<String> failures() {
        return failures;
    }

    private void ask(int first) {
        try {
            for (int round = first; !isStopped.get(); round++) {
                boolean isBeforeAnswer = round % 4 == 1;
                boolean isWithinAnswer = round % 4 == 3;
                int status = ask(isBeforeAnswer, isWithinAnswer);
                answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
                if (status >= 400) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int ask(boolean isBeforeAnswer, boolean isWithinAnswer) throws InterruptedException {
        HttpRequest request = work.request(site)
                .timeout(isBeforeAnswer ? GIVEN_UP : LONGEST_ANSWER)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (isWithinAnswer) {
                    body.read();
                } else if (answer.statusCode() >= 400) {
                    note(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
                } else {
                    body.transferTo(OutputStream.nullOutputStream());
                }
            }
            return answer.statusCode();
        } catch (HttpTimeoutException e) {
            if (!isBeforeAnswer) {
                failures.add("no answer within " + LONGEST_ANSWER);
            }
            return HUNG_UP;
        } catch (IOException e) {
            if (!isStopped.get()) {
                failures.add(e.toString());
            }
            return HUNG_UP;
        }
    }

    private void note(int status, String body) {
        if (status != 503 && status != 429 && !body.contains("of processor time")) {
            failures.add(status + " " + body);
        }
    }
}
