package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** Sends lines to {@code POST /evaluate/batch} as one stream, and reads the answers meanwhile: one thread. */
final class StreamClient implements AutoCloseable {

    private static final int LINES_AT_ONCE = 16;
    private static final String COMPLETE = "\"problems\":0,\"complete\":true";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final PackagedServer server;
    private final String key;

    StreamClient(PackagedServer server) throws IOException {
        this.server = server;
        this.key = server.key();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(server.port()));
    }

    /**
     * What a stream took.
     *
     * @param lines that were answered, all with a decision
     * @param processorNanos of the server's process alone
     */
    record Taken(long lines, Duration time, long processorNanos) {

        double linesASecond() {
            return (double) lines * TimeUnit.SECONDS.toNanos(1) / time.toNanos();
        }

        double processorMicros() {
            return (double) processorNanos / TimeUnit.MICROSECONDS.toNanos(1) / lines;
        }
    }

    /** Sends the bodies round and round for a time. */
    Taken send(String query, List<String> bodies, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return send(query, bodies, sent -> System.nanoTime() < end);
    }

    /** Sends a number of lines. */
    Taken send(String query, List<String> bodies, long lines) {
        return send(query, bodies, sent -> sent < lines);
    }

    /** Begins to send the bodies round and round; ends once that is asked for. */
    CompletableFuture<Taken> begin(String query, List<String> bodies, LongPredicate goesOn) {
        Run run = new Run(bodies, goesOn);
        long processor = server.processorNanos();
        long begun = System.nanoTime();
        client.request(HttpMethod.POST, "/evaluate/batch?" + query)
                .onSuccess(request -> run.send(request.putHeader(HttpHeaderNames.CONTENT_TYPE, "application/x-ndjson")
                        .putHeader("X-API-Key", key)
                        .setChunked(true)))
                .onFailure(run.ended::tryFail);
        return run.ended
                .future()
                .map(ended -> new Taken(
                        run.answered - 1,
                        Duration.ofNanos(System.nanoTime() - begun),
                        server.processorNanos() - processor))
                .toCompletionStage()
                .toCompletableFuture();
    }

    private Taken send(String query, List<String> bodies, LongPredicate goesOn) {
        return begin(query, bodies, goesOn).join();
    }

    /** Only the event loop touches it until it has ended. */
    private static final class Run {

        private final Promise<Void> ended = Promise.promise();
        private final List<byte[]> bodies;
        private final LongPredicate goesOn;
        private long sent;
        private long answered;
        private boolean isSent;
        private String last = "";

        Run(List<String> bodies, LongPredicate goesOn) {
            this.bodies = bodies.stream()
                    .map(body -> (body + "\n").getBytes(StandardCharsets.UTF_8))
                    .toList();
            this.goesOn = goesOn;
        }

        void send(HttpClientRequest request) {
            request.response().onSuccess(this::read).onFailure(ended::tryFail);
            request.exceptionHandler(ended::tryFail);
            write(request);
        }

        /** Also called when the end is on its way. */
        private void write(HttpClientRequest request) {
            while (!isSent && !request.writeQueueFull()) {
                if (!goesOn.test(sent)) {
                    isSent = true;
                    request.end();
                    return;
                }
                Buffer lines = Buffer.buffer();
                for (int line = 0; line < LINES_AT_ONCE && (line == 0 || goesOn.test(sent)); line++) {
                    lines.appendBytes(bodies.get((int) (sent++ % bodies.size())));
                }
                request.write(lines);
            }
            request.drainHandler(drained -> write(request));
        }

        private void read(HttpClientResponse response) {
            response.handler(part -> {
                for (int place = 0; place < part.length(); place++) {
                    answered += part.getByte(place) == '\n' ? 1 : 0;
                }
                last = (last + part.getString(Math.max(0, part.length() - 500), part.length()));
                last = last.substring(Math.max(0, last.length() - 500));
            });
            response.exceptionHandler(ended::tryFail);
            response.endHandler(end -> {
                if (response.statusCode() == 200 && last.contains(COMPLETE)) {
                    ended.tryComplete();
                } else {
                    ended.tryFail("%s: …%s".formatted(response.statusCode(), last));
                }
            });
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
