package dev.winnow.web.activity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens to a stream of events on a thread of its own. */
final class ListeningClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** An event as sent. */
    record Event(String name, String id, String data) {

        boolean is(String name, String part) {
            return this.name.equals(name) && data.contains(part);
        }
    }

    private ListeningClient(HttpResponse<InputStream> response) {
        this.response = response;
        Thread thread = new Thread(this::read, "listening-client");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * @param header of the credentials, such as {@code X-API-Key}
     * @param lastId null for a new client
     */
    static ListeningClient open(URI uri, String header, String credentials, @Nullable String lastId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header(header, credentials).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return new ListeningClient(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(new Event(name, id, data));
                    name = "";
                    data = "";
                } else if (line.startsWith("event:")) {
                    name = line.substring("event:".length());
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length());
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length());
                }
            }
        } catch (IOException e) {
            // Closed by one side
        } finally {
            end.countDown();
        }
    }

    /** The next event of this kind with this part in its data; skips others. */
    Event await(String name, String part) throws InterruptedException {
        List<Event> skipped = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Event event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event != null && event.is(name, part)) {
                return event;
            }
            if (event != null) {
                skipped.add(event);
            }
        }
        throw new AssertionError("expected %s with %s, found %s".formatted(name, part, skipped));
    }

    /** Waits until the server ends the stream. */
    boolean isEnded() throws InterruptedException {
        return end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** What was sent and not awaited yet. */
    List<Event> rest() {
        List<Event> rest = new ArrayList<>();
        events.drainTo(rest);
        return rest;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
