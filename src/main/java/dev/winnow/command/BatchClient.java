package dev.winnow.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * Sends leads to {@code POST /evaluate/batch}. A request that fails on its way, or that the server is too busy for, is
 * sent again with the same key, so that each lead is decided once. Sends arrays instead of a stream, because Java's client
 * reads no answer before it has sent the whole request, and the server stops reading while its answers aren't read.
 */
final class BatchClient {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int TRIES = 6;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LONGEST_PAUSE_SECONDS = 30;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String run = UUID.randomUUID().toString();
    private final URI endpoint;
    private final String key;
    private final Duration pause;
    private long requests;

    /**
     * @param server the address of the server, such as {@code http://localhost:8080}
     * @param key of a program with the role {@code integration}
     * @param pause before the second try; each further one is twice as long
     */
    BatchClient(URI server, String policy, String key, Duration pause) {
        String base = server.toString().replaceFirst("/+$", "");
        String name = URLEncoder.encode(policy, StandardCharsets.UTF_8);
        this.endpoint = URI.create(base + "/evaluate/batch?policy=" + name + "&explain=summary");
        this.key = key;
        this.pause = pause;
    }

    /**
     * A result for each item.
     *
     * @param items a JSON array, of the size that a request may have
     * @throws IOException if the server can't be reached or refuses the request as a whole
     */
    JsonNode evaluate(byte[] items) throws IOException {
        requests++;
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER)
                .header("X-API-Key", key)
                .header("Idempotency-Key", run + "-" + requests)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(items))
                .build();
        for (int tried = 1; ; tried++) {
            try {
                HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() == OK) {
                    return JSON.readTree(response.body()).path("results");
                }
                if (tried == TRIES || !isTemporary(response.statusCode())) {
                    throw new RefusedException(message(response));
                }
                pause(tried, response.headers().firstValueAsLong("Retry-After").orElse(0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw new IOException(endpoint.getAuthority() + ": " + e, e);
                }
                pauseAfter(tried);
            }
        }
    }

    private static boolean isTemporary(int status) {
        return status == TOO_MANY || status >= SERVER_ERROR;
    }

    private void pauseAfter(int tried) throws InterruptedIOException {
        try {
            pause(tried, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void pause(int tried, long seconds) throws InterruptedException {
        long growing = pause.toMillis() << (tried - 1);
        long asked =
                Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE_SECONDS)).toMillis();
        Thread.sleep(Math.max(growing, asked));
    }

    private String message(HttpResponse<byte[]> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            return "%s answered %s: %s"
                    .formatted(
                            endpoint.getAuthority(),
                            response.statusCode(),
                            problem.path("detail").asText(problem.path("title").asText("no detail")));
        } catch (JsonProcessingException e) {
            return endpoint.getAuthority() + " answered " + response.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** The server answered, and the same request would get the same answer. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
