package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchClientTest {

    private static final String ANSWER = "{\"results\":[{\"line\":1,\"decision\":{}}],\"summary\":{}}";
    private static final byte[] ITEMS = "[{\"lead\":{\"id\":\"L-1\"}}]".getBytes(StandardCharsets.UTF_8);

    private final List<String> keys = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/evaluate/batch", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRequestThatBreaksOffIsSentAgainWithItsKey() throws IOException {
        statuses.addAll(List.of(0, -1, 503, 200));

        JsonNode results = client().evaluate(ITEMS);

        assertThat(results).hasSize(1);
        assertThat(keys).hasSize(4).containsOnly(keys.get(0));
    }

    @Test
    void eachRequestHasAKeyOfItsOwn() throws IOException {
        statuses.addAll(List.of(200, 200));
        BatchClient client = client();

        client.evaluate(ITEMS);
        client.evaluate(ITEMS);

        assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatTheServerRefusesIsNotSentAgain() {
        statuses.add(403);

        assertThatThrownBy(() -> client().evaluate(ITEMS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered 403: not for you");
        assertThat(keys).hasSize(1);
    }

    @Test
    void aServerThatIsGoneIsReported() {
        server.stop(0);

        assertThatThrownBy(() -> client().evaluate(ITEMS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("localhost:" + server.getAddress().getPort());
    }

    private BatchClient client() {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new BatchClient(address, "b2b", "secret", Duration.ofMillis(1));
    }

    /** A status of 0 closes the connection; a negative one breaks the answer off. */
    private void answer(HttpExchange exchange) {
        try (exchange) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getRequestBody().readAllBytes();
            int status = statuses.remove(0);
            if (status == 0) {
                return;
            }
            String text = status == 200 || status < 0 ? ANSWER : "{\"detail\":\"not for you\"}";
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Math.max(status, 200), body.length);
            exchange.getResponseBody().write(body, 0, status < 0 ? 10 : body.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
