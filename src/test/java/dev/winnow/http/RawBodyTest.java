package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.AllowedEverything;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that ordinary clients don't send. */
@QuarkusTest
class RawBodyTest {

    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource("/evaluate")
    URI evaluate = URI.create("");

    @ParameterizedTest
    @ValueSource(ints = {MEGABYTE + 1, 5 * MEGABYTE, 30 * MEGABYTE})
    void bodyOverAMegabyteIsRefused(int length) throws Exception {
        HttpResponse<String> answer = send(BodyPublishers.ofByteArray(new byte[length]));

        assertProblem(answer, 413, "urn:winnow:problem:too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {MEGABYTE + 1, 5 * MEGABYTE, 30 * MEGABYTE})
    void undeclaredBodyOverAMegabyteIsRefused(int length) throws Exception {
        HttpResponse<String> answer = send(chunked(new byte[length]));

        assertProblem(answer, 413, "urn:winnow:problem:too-large");
    }

    @Test
    void bodyOfAMegabyteIsRead() throws Exception {
        assertProblem(
                send(BodyPublishers.ofByteArray(new byte[MEGABYTE])), 400, "urn:winnow:problem:malformed-request");
        assertProblem(send(chunked(new byte[MEGABYTE])), 400, "urn:winnow:problem:malformed-request");
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 11_000, MEGABYTE})
    void longBodyIsAnswered(int length) throws Exception {
        String lead = "{\"policy\":\"b2b\",\"lead\":{\"id\":\"L-1\"}}";
        byte[] body = (lead + " ".repeat(length - lead.length())).getBytes(StandardCharsets.UTF_8);

        assertThat(send(BodyPublishers.ofByteArray(body)).body()).startsWith("{\"decisionId\"");
        assertThat(send(chunked(body)).body()).startsWith("{\"decisionId\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"lead\":"})
    void deepNestingIsRefused(String level) throws Exception {
        HttpResponse<String> answer = send(BodyPublishers.ofString(level.repeat(100_000)));

        assertProblem(answer, 400, "at most 64 levels");
    }

    @Test
    void invalidUtf8IsRefused() throws Exception {
        HttpResponse<String> answer = send(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'}));

        assertProblem(answer, 400, "0xff as byte 3");
    }

    @Test
    void gzipIsRead() throws Exception {
        byte[] lead = "{\"policy\":\"b2b\",\"lead\":{\"id\":\"L-1\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(send(BodyPublishers.ofByteArray(gzip(lead)), "gzip").body()).startsWith("{\"decisionId\"");
        assertThat(send(chunked(gzip(lead)), "gzip").body()).startsWith("{\"decisionId\"");
        assertProblem(
                send(BodyPublishers.ofByteArray(gzip(new byte[MEGABYTE + 1])), "gzip"),
                413,
                "urn:winnow:problem:too-large");
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String content) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(content);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpResponse<String> send(BodyPublisher body) throws IOException, InterruptedException {
        return send(body, "identity");
    }

    private HttpResponse<String> send(BodyPublisher body, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(evaluate)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .header("X-API-Key", AllowedEverything.key())
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
