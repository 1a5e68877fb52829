package dev.winnow.load;

import dev.winnow.audit.PackagedServer;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A packaged server with a small policy for leads, and the policy {@code test} of {@link LargeFiles} with a release and
 * working copies. All requests are made with one key of all roles.
 */
final class LoadedServer implements AutoCloseable {

    static final String JSON = "application/json";
    static final String ZIP = "application/zip";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String LINES = "application/x-ndjson";
    private static final String POLICY = "/policies/test";
    private static final String BOUNDARY = "part-of-a-form";
    private static final String LEAD = "{\"policy\": \"roofing\", \"lead\": {\"id\": \"L-1\"}}";
    private static final String MADE = "{\"title\": \"edited\"}";
    private static final int LEADS = 5_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger edits = new AtomicInteger();
    private final PackagedServer server;
    private String key = "";
    private String decision = "";

    private LoadedServer(PackagedServer server) {
        this.server = server;
    }

    /** @param mode of its releases */
    static LoadedServer started(Path folder, String mode) throws IOException, InterruptedException {
        write(folder, LargeFiles.before());
        LoadedServer started =
                new LoadedServer(PackagedServer.small(folder, Map.of("winnow.releases", mode), "-Xmx512m"));
        boolean isFilled = false;
        try {
            started.server.start();
            started.fill(mode);
            isFilled = true;
            return started;
        } finally {
            if (!isFilled) {
                started.close();
            }
        }
    }

    private static void write(Path folder, PolicyFiles files) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("decision-tables/test"));
        Path rules = Files.createDirectories(folder.resolve("rules/test"));
        for (Map.Entry<String, byte[]> workbook : files.workbooks().entrySet()) {
            Files.write(tables.resolve(workbook.getKey()), workbook.getValue());
        }
        for (Map.Entry<String, byte[]> drl : files.rules().entrySet()) {
            Files.write(rules.resolve(drl.getKey()), drl.getValue());
        }
    }

    private void fill(String mode) throws IOException, InterruptedException {
        String issued = server.postAsAdmin(
                        "/keys",
                        "{\"name\": \"attacker\", \"roles\": [\"analyst\", \"auditor\", \"sales\", \"publisher\"]}")
                .body();
        key = TestPolicy.json(issued).get("key").textValue();
        if (mode.equals("governed")) {
            expect(201, upload("/releases", LargeFiles.after()));
        }
        expect(201, post("/working-copies", MADE));
        expect(201, post("/working-copies", MADE));
        decision = TestPolicy.json(server.post("/evaluate", LEAD).body())
                .get("decisionId")
                .textValue();
    }

    private void expect(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    PackagedServer server() {
        return server;
    }

    /** How long a lead of another caller takes. */
    Duration lead() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = server.post("/evaluate", LEAD);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("lead: " + answer.statusCode() + " " + answer.body());
        }
        return taken;
    }

    HttpRequest.Builder get(String path, String accept) {
        return request(POLICY + path).setHeader("Accept", accept);
    }

    HttpRequest.Builder audit(String path) {
        return request(path);
    }

    HttpRequest.Builder evidence() {
        return request("/decisions/" + decision + "/evidence");
    }

    HttpRequest.Builder search(String accept) {
        return request("/decisions?policy=roofing").setHeader("Accept", accept);
    }

    HttpRequest.Builder post(String path, String body) {
        return request(POLICY + path).header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder leads(String path) {
        String leads = IntStream.range(0, LEADS)
                .mapToObj(lead -> "{\"id\": \"I-%s\", \"attributes\": {\"naa\": %s}}".formatted(lead, lead % 200))
                .collect(Collectors.joining("\n"));
        return request(POLICY + path).header("Content-Type", LINES).POST(HttpRequest.BodyPublishers.ofString(leads));
    }

    /** Sets another cell of the first working copy, which begins a check of it; every other one asks for the check. */
    HttpRequest.Builder edit() {
        int edit = edits.incrementAndGet();
        return edit % 2 == 0
                ? request(POLICY + "/working-copies/1/check")
                : request(POLICY + "/working-copies/1/sheets/wide")
                        .header("Content-Type", JSON)
                        .header("If-Match", "*")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"operations\": [{\"op\": \"set\", \"row\": \"WIDE-%s\", \"column\": \"Reason\", \"value\": \"reason %s\"}]}"
                                                .formatted(edit % 5_000, edit)));
    }

    /** Sets another cell, or saves the working copy. */
    HttpRequest.Builder editOrSave() {
        return edits.get() % 3 == 2 ? post("/working-copies/1/save", "").header("If-Match", "*") : edit();
    }

    /** Workbooks of a form. */
    HttpRequest.Builder upload(String path, Map<String, byte[]> workbooks) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        if (path.endsWith("releases")) {
            part(form, "name=\"reason\"", "as agreed".getBytes(StandardCharsets.UTF_8));
        }
        workbooks.forEach((name, bytes) -> part(form, "name=\"file\"; filename=\"%s\"".formatted(name), bytes));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(POLICY + path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));
    }

    private static void part(ByteArrayOutputStream form, String names, byte[] content) {
        form.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, names)
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("X-API-Key", key);
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
