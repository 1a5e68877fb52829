package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Sends bodies to a server over connections that stay open, the next on each once the last is answered: one thread. */
final class LoadClient implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 64;
    private static final int DIGITS = 3;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final PackagedServer server;
    private final String key;

    LoadClient(PackagedServer server) throws IOException {
        this.server = server;
        this.key = server.key();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(server.port())
                .setMaxPoolSize(MOST_CONNECTIONS));
    }

    /**
     * What a number of requests took.
     *
     * @param nanos from sending a request until the last byte of its answer
     * @param processorNanos of the server's process alone
     * @param bytes of all answers
     */
    record Taken(Histogram nanos, Duration time, long processorNanos, long bytes) {

        double requestsASecond() {
            return (double) nanos.getTotalCount() * TimeUnit.SECONDS.toNanos(1) / time.toNanos();
        }

        double millis(double percentile) {
            return (double) nanos.getValueAtPercentile(percentile) / TimeUnit.MILLISECONDS.toNanos(1);
        }

        double processorMicros() {
            return (double) processorNanos / TimeUnit.MICROSECONDS.toNanos(1) / nanos.getTotalCount();
        }
    }

    /** Sends the bodies round and round for a time. */
    Taken send(String path, List<String> bodies, int connections, Duration time) {
        List<Buffer> buffers = bodies.stream().map(Buffer::buffer).toList();
        long end = System.nanoTime() + time.toNanos();
        return send(path, connections, new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return System.nanoTime() < end;
            }

            @Override
            public Buffer next() {
                return buffers.get(next++ % buffers.size());
            }
        });
    }

    /** Sends every body once. */
    Taken send(String path, List<String> bodies, int connections) {
        return send(path, connections, bodies.stream().map(Buffer::buffer).iterator());
    }

    private Taken send(String path, int connections, Iterator<Buffer> bodies) {
        Run run = new Run(path, bodies);
        long processor = server.processorNanos();
        long begun = System.nanoTime();
        vertx.runOnContext(start -> {
            for (int connection = 0; connection < connections; connection++) {
                run.open++;
                run.next();
            }
        });
        run.ended.future().toCompletionStage().toCompletableFuture().join();
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        return new Taken(run.nanos, time, server.processorNanos() - processor, run.bytes);
    }

    /** Only the event loop touches it until it has ended. */
    private final class Run {

        private final String path;
        private final Iterator<Buffer> bodies;
        private final Histogram nanos = new Histogram(DIGITS);
        private final Promise<Void> ended = Promise.promise();
        private int open;
        private long bytes;

        Run(String path, Iterator<Buffer> bodies) {
            this.path = path;
            this.bodies = bodies;
        }

        void next() {
            if (ended.future().isComplete() || !bodies.hasNext()) {
                open--;
                if (open == 0) {
                    ended.tryComplete();
                }
                return;
            }
            long begun = System.nanoTime();
            Buffer body = bodies.next();
            client.request(HttpMethod.POST, path)
                    .compose(request -> request.putHeader(HttpHeaderNames.CONTENT_TYPE, "application/json")
                            .putHeader("X-API-Key", key)
                            .send(body))
                    .compose(Run::answer)
                    .onSuccess(answer -> {
                        nanos.recordValue(System.nanoTime() - begun);
                        bytes += answer.length();
                        next();
                    })
                    .onFailure(ended::tryFail);
        }

        private static Future<Buffer> answer(HttpClientResponse response) {
            int status = response.statusCode();
            return response.body()
                    .compose(body ->
                            status == 200 ? Future.succeededFuture(body) : Future.failedFuture(status + ": " + body));
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
