package dev.winnow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A batch that is sent as a stream on one thread while its answers are read on another one. */
final class SentStream implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    /** Begins to send. */
    SentStream(PackagedServer server, String batch, String lines) throws IOException {
        socket = new Socket("127.0.0.1", server.port());
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /evaluate/batch?policy=roofing HTTP/1.1
                Host: localhost
                Content-Type: application/x-ndjson
                X-API-Key: %s
                Idempotency-Key: %s
                Content-Length: %s

                """.formatted(server.key(), batch, body.length).replace("\n", "\r\n");
        Thread sending = new Thread(() -> {
            try {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server is gone, as whoever reads notices, too
            }
        });
        sending.setDaemon(true);
        sending.start();
        InputStream in = new BufferedInputStream(socket.getInputStream());
        while (!line(in).isEmpty()) {
            // The head of the answer
        }
        answers = new BufferedReader(new InputStreamReader(new Chunks(in), StandardCharsets.UTF_8));
    }

    /** The next answer; null once the stream has broken off. */
    @Nullable
    JsonNode next() {
        try {
            String line = answers.readLine();
            // The last one may be cut
            return line == null || !line.endsWith("}") ? null : TestPolicy.json(line);
        } catch (IOException e) {
            return null;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The content of a chunked answer. */
    private static final class Chunks extends InputStream {

        private final InputStream in;
        private int left;

        private Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                String size = line(in);
                left = size.isEmpty() ? 0 : Integer.parseInt(size, 16);
            }
            int count = left == 0 ? -1 : in.read(bytes, from, Math.min(left, length));
            left -= Math.max(0, count);
            if (count > 0 && left == 0) {
                line(in);
            }
            return count;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
