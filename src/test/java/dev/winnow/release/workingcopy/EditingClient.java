package dev.winnow.release.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.PackagedServer;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An analyst who edits one cell of a working copy of roofing, again and again, and remembers what was acknowledged. */
final class EditingClient {

    static final String COPIES = "/policies/roofing/working-copies";

    private static final String COPY = COPIES + "/1";
    private static final String SHEET = COPY + "/sheets/house-and-owner";
    private static final String COLUMN = "Notes";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PackagedServer server;
    private final String name;
    private final String key;
    private final int row;

    /** What the cell contained, in order; what it contained before the first edit is absent. */
    private final List<String> stored = new ArrayList<>();

    private @Nullable String unanswered;
    private int revision;
    private int sent;
    private volatile int acknowledged;
    private int reversals;

    /** @param row counted from 0, which nobody else edits */
    EditingClient(PackagedServer server, String name, int row) throws IOException, InterruptedException {
        this.server = server;
        this.name = name;
        this.row = row;
        HttpResponse<String> issued =
                server.postAsAdmin("/keys", "{\"name\": \"%s\", \"roles\": [\"analyst\"]}".formatted(name));
        this.key = TestPolicy.json(issued.body()).get("key").textValue();
    }

    /** Makes the working copy, which is the policy's first. */
    void make() throws IOException, InterruptedException {
        HttpResponse<String> made = send("POST", COPIES, "{\"title\": \"edited by all\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    /** Edits until the server is gone. */
    void edit() throws InterruptedException {
        try {
            String id = id();
            while (true) {
                sent++;
                String text = name + " " + sent;
                unanswered = text;
                HttpResponse<String> answer = send(
                        "PATCH",
                        SHEET,
                        "{\"operations\": [{\"op\": \"set\", \"row\": \"%s\", \"column\": \"%s\", \"value\": \"%s\"}]}"
                                .formatted(id, COLUMN, text));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                accept(answer);
                stored.add(text);
                unanswered = null;
                acknowledged = sent;
            }
        } catch (IOException e) {
            // The server is gone: what it hasn't answered, it may have stored or not.
        }
    }

    /** Asserts that the cell contains what was acknowledged last, or what was sent after it. */
    void assertNothingLost() throws IOException, InterruptedException {
        String text = text();
        if (unanswered != null && unanswered.equals(text)) {
            stored.add(text);
        }
        unanswered = null;
        assertThat(text).as(name).isEqualTo(stored.isEmpty() ? text : stored.get(stored.size() - 1));
    }

    /** Undoes the last edit, and does it again. */
    void assertUndoWorks() throws IOException, InterruptedException {
        if (stored.size() < 2) {
            return;
        }
        accept(send("POST", COPY + "/undo", ""));
        assertThat(text()).as(name).isEqualTo(stored.get(stored.size() - 2));
        accept(send("POST", COPY + "/redo", ""));
        reversals += 2;
        assertThat(text()).as(name).isEqualTo(stored.get(stored.size() - 1));
    }

    /** The number of its last edit that was acknowledged; may be asked for meanwhile. */
    int acknowledged() {
        return acknowledged;
    }

    /** How many of its edits are stored. */
    int edits() {
        return stored.size();
    }

    /** How many of its edits, undos and redos are stored. */
    int changes() {
        return stored.size() + reversals;
    }

    /** Of the working copy. */
    int currentRevision() throws IOException, InterruptedException {
        return TestPolicy.json(send("GET", COPY, "").body()).get("revision").intValue();
    }

    private void accept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        int made = TestPolicy.json(answer.body()).get("revision").intValue();
        assertThat(made).as(name).isGreaterThan(revision);
        revision = made;
    }

    private String id() throws IOException, InterruptedException {
        return sheet().at("/rows/" + row + "/row").textValue();
    }

    private String text() throws IOException, InterruptedException {
        JsonNode sheet = sheet();
        for (JsonNode column : sheet.get("columns")) {
            if (column.get("label").textValue().equals(COLUMN)) {
                String cell = "/rows/" + row + "/cells/" + column.get("letter").textValue();
                return sheet.at(cell + "/value").asText();
            }
        }
        throw new AssertionError(sheet);
    }

    private JsonNode sheet() throws IOException, InterruptedException {
        return TestPolicy.json(send("GET", SHEET, "").body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .header("X-API-Key", key)
                .header("If-Match", "\"" + revision + "\"")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
