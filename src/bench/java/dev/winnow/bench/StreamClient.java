package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** Sends lines to {@code POST /evaluate/batch} as one stream on one thread, and reads the answers on another one. */
final class StreamClient {

    private static final String COMPLETE = "\"problems\":0,\"complete\":true";
    private static final int BUFFER = 1 << 16;
    private static final int KEPT = 1_000;

    private final PackagedServer server;

    StreamClient(PackagedServer server) {
        this.server = server;
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
    Taken send(String query, List<String> bodies, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        return send(query, bodies, sent -> System.nanoTime() < end);
    }

    /** Sends a number of lines. */
    Taken send(String query, List<String> bodies, long lines) throws IOException {
        return send(query, bodies, sent -> sent < lines);
    }

    /** @param goesOn whether another line is sent after so many */
    Taken send(String query, List<String> bodies, LongPredicate goesOn) throws IOException {
        List<byte[]> lines = bodies.stream()
                .map(body -> (body + "\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        long processor = server.processorNanos();
        long begun = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String head =
                    "POST /evaluate/batch?%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                    .formatted(query)
                            + "X-API-Key: %s\r\nTransfer-Encoding: chunked\r\n\r\n".formatted(server.key());
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket, head, lines, goesOn));
            long answered = answered(socket.getInputStream());
            sending.join();
            return new Taken(
                    answered, Duration.ofNanos(System.nanoTime() - begun), server.processorNanos() - processor);
        }
    }

    private static void send(Socket socket, String head, List<byte[]> lines, LongPredicate goesOn) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0; goesOn.test(sent); sent++) {
                byte[] line = lines.get((int) (sent % lines.size()));
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(line);
                out.write('\r');
                out.write('\n');
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines have an answer. Lines of the answer end without the carriage return of what frames its chunks. */
    private static long answered(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        String last = "";
        byte before = 0;
        long ends = 0;
        while (!last.endsWith("\r\n0\r\n\r\n")) {
            int count = in.read(buffer);
            if (count < 0) {
                throw new IOException("The stream broke off: …" + last);
            }
            for (int place = 0; place < count; place++) {
                ends += buffer[place] == '\n' && before != '\r' ? 1 : 0;
                before = buffer[place];
            }
            last += new String(buffer, Math.max(0, count - KEPT), Math.min(count, KEPT), StandardCharsets.ISO_8859_1);
            last = last.substring(Math.max(0, last.length() - KEPT));
        }
        if (!last.contains(COMPLETE)) {
            throw new IOException("Not all lines have a decision: …" + last);
        }
        // The summary ends, too
        return ends - 1;
    }
}
