package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An analyst, somebody of marketing and somebody of sales, who work on the policy roofing of a packaged server. */
final class ReleaseClient {

    private static final String RELEASES = "/policies/roofing/releases";
    private static final String WORKBOOK = "decision-tables/roofing/roof.xlsx";
    private static final String BOUNDARY = "part-of-a-form";

    private final PackagedServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String analyst;
    private final String marketing;
    private final String sales;

    ReleaseClient(PackagedServer server) throws IOException, InterruptedException {
        this.server = server;
        this.analyst = key("analyst");
        this.marketing = key("marketing-approver");
        this.sales = key("sales-approver");
    }

    /** The number of a release that is new, and active. */
    int activated() throws IOException, InterruptedException {
        byte[] workbook = TestWorkbook.of(Files.readAllBytes(Path.of(WORKBOOK)))
                .set("House and owner", "J13", "another note")
                .bytes();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"reason\"", "another note".getBytes(StandardCharsets.UTF_8));
        part(form, "name=\"file\"; filename=\"roof.xlsx\"", workbook);
        form.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> draft =
                send(analyst, RELEASES, "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        int number = TestPolicy.json(draft.body()).get("number").intValue();
        step(analyst, number, "proposal");
        step(marketing, number, "approvals");
        step(sales, number, "approvals");
        step(sales, number, "activation");
        return number;
    }

    HttpResponse<String> rollBack(int number) throws IOException, InterruptedException {
        return send(sales, RELEASES + "/%d/rollback".formatted(number), "application/json", reason());
    }

    /** The number of the release that decides. */
    int deciding() throws IOException, InterruptedException {
        return deciding(server);
    }

    static int deciding(PackagedServer server) throws IOException, InterruptedException {
        JsonNode answer = TestPolicy.json(
                server.post("/evaluate?explain=none", "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}")
                        .body());
        return answer.at("/release/number").intValue();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header("X-API-Key", analyst).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void step(String key, int number, String step) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(key, RELEASES + "/%d/%s".formatted(number, step), "application/json", reason());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static byte[] reason() {
        return "{\"reason\": \"as agreed\"}".getBytes(StandardCharsets.UTF_8);
    }

    private static void part(ByteArrayOutputStream form, String names, byte[] content) throws IOException {
        String head = "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, names);
        form.write(head.getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String key, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .header("X-API-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** A new one, of a program with one role. */
    private String key(String role) throws IOException, InterruptedException {
        HttpResponse<String> issued =
                server.postAsAdmin("/keys", "{\"name\": \"%1$s\", \"roles\": [\"%1$s\"]}".formatted(role));
        return TestPolicy.json(issued.body()).get("key").textValue();
    }
}
