package dev.winnow.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.identity.Role;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestWorkbook;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills an empty server with something of everything that is stored, and keeps what it answers. */
final class Contents {

    static final String TRIAL = TestPolicy.NAME;

    /** Long enough for a server to have the dictionary that later answers are compressed with. */
    private static final long UNTIL_COMPRESSED_MILLIS = 4_000;

    /** Longer than it takes until a running shadow, a checkpoint and an event are written. */
    private static final long UNTIL_WRITTEN_MILLIS = 3_000;

    private static final String REASON = "{\"reason\": \"as agreed\"}";

    private final Map<String, String> explained = new LinkedHashMap<>();
    private final List<String> erased = new ArrayList<>();
    private final List<StoredAnswers.Movement> movements = new ArrayList<>();
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final List<StoredAnswers.Key> keys = new ArrayList<>();
    private final List<StoredAnswers.User> users = new ArrayList<>();
    private String toEraseDecision = "";

    private final int port;

    Contents(int port) {
        this.port = port;
    }

    /** What a server holds after its first run. */
    void fill(String adminPassword) throws IOException, InterruptedException {
        issueAccess(adminPassword);
        for (Requests.Request request : Requests.FIRST) {
            evaluate(request);
        }
        Thread.sleep(UNTIL_COMPRESSED_MILLIS);
        for (Requests.Request request : Requests.SECOND) {
            evaluate(request);
        }
        eraseOne();
        changeReleases();
        for (Requests.Request request : Requests.WITH_ANOTHER_RELEASE) {
            evaluate(request);
        }
        Thread.sleep(UNTIL_WRITTEN_MILLIS);
    }

    /** What comes with a second run, in chains of its own. */
    StoredAnswers finish() throws IOException, InterruptedException {
        for (Requests.Request request : Requests.AFTER_A_RESTART) {
            evaluate(request);
        }
        Thread.sleep(UNTIL_WRITTEN_MILLIS);
        return answers();
    }

    private void issueAccess(String adminPassword) throws IOException, InterruptedException {
        Admin admin = new Admin(port, adminPassword);
        for (Role role : Role.values()) {
            if (role != Role.INTEGRATION) {
                issue(admin, role.word(), List.of(role.word()), List.of());
            }
        }
        issue(admin, "crm", List.of("integration"), List.of());
        issue(admin, "roofers", List.of("integration", "auditor"), List.of("roofing"));
        issue(admin, "everything", Role.words(), List.of());
        issue(admin, "gone", List.of("integration"), List.of());
        admin.send("DELETE", "/keys/gone", "");
        keys.replaceAll(key -> key.name().equals("gone")
                ? new StoredAnswers.Key(key.name(), key.text(), key.roles(), key.policies(), false)
                : key);
        users.add(new StoredAnswers.User("admin", adminPassword, true));
        for (String name : List.of("dana", "kim", "lee")) {
            String password = "a-password-of-" + name;
            admin.send(
                    "POST",
                    "/users",
                    "{\"name\": \"%s\", \"password\": \"%s\", \"roles\": [\"analyst\", \"auditor\"], \"policies\": [%s]}"
                            .formatted(name, password, name.equals("kim") ? "\"b2b\"" : ""));
            users.add(new StoredAnswers.User(name, password, !name.equals("lee")));
        }
        admin.send("DELETE", "/users/lee", "");
    }

    private void issue(Admin admin, String name, List<String> roles, List<String> policies)
            throws IOException, InterruptedException {
        String body =
                "{\"name\": \"%s\", \"roles\": %s, \"policies\": %s}".formatted(name, array(roles), array(policies));
        String text =
                TestPolicy.json(admin.send("POST", "/keys", body)).get("key").textValue();
        keys.add(new StoredAnswers.Key(name, text, roles, policies, true));
        clients.put(name, new Client(port, text));
    }

    private static String array(List<String> texts) {
        return texts.isEmpty() ? "[]" : "[\"" + String.join("\", \"", texts) + "\"]";
    }

    private Client as(String name) {
        return Objects.requireNonNull(clients.get(name));
    }

    private String evaluate(Requests.Request request) throws IOException, InterruptedException {
        String answer = as("crm").postText(request.path(), request.body(), request.idempotencyKey());
        String id = TestPolicy.json(answer).get("decisionId").textValue();
        if (request.lead().equals(Requests.TO_ERASE)) {
            toEraseDecision = id;
        } else if (request.lead().equals(Requests.ERASED)) {
            erased.add(id);
        } else {
            explained.put(id, answer);
        }
        return id;
    }

    private void eraseOne() throws IOException, InterruptedException {
        as("admin").delete("/leads/" + Requests.ERASED + "/personal-data");
    }

    /** Releases of the small policy in every state there is, each made from the one that is active. */
    private void changeReleases() throws IOException, InterruptedException {
        int second = proposed("points", "E13", 30);
        approve(second);
        step("sales-approver", second, "activation", REASON);
        step("marketing-approver", 1, "rollback", REASON);
        step("sales-approver", second, "rollback", REASON);
        drafted("draft", "G13", "A draft.");
        int shadow = proposed("shadow", "E13", 40);
        step("analyst", shadow, "shadow", "{\"reason\": \"before we agree\", \"share\": 100}");
        approve(proposed("approved", "G13", "Approved."));
        step("sales-approver", proposed("rejected", "G13", "Rejected."), "rejection", REASON);
        int scheduled = proposed("scheduled", "G13", "Scheduled.");
        approve(scheduled);
        step("sales-approver", scheduled, "activation", "{\"reason\": \"later\", \"at\": \"2999-01-01T00:00:00Z\"}");
    }

    private int drafted(String reason, String cell, Object value) throws IOException, InterruptedException {
        byte[] tables = Objects.requireNonNull(TestPolicy.files().workbooks().get(TestPolicyBuilder.TABLES));
        byte[] changed = TestWorkbook.of(tables).set("Fit", cell, value).bytes();
        return as("analyst")
                .draft(TRIAL, reason, TestPolicyBuilder.TABLES, changed)
                .get("number")
                .intValue();
    }

    /** After it was compared with the active release on all decisions; whatever limit isn't kept is waived. */
    private int proposed(String reason, String cell, Object value) throws IOException, InterruptedException {
        int number = drafted(reason, cell, value);
        String started = release(number) + "/impact";
        String id = as("analyst").post(started, "{}").get("id").textValue();
        while (as("analyst")
                .json("/policies/%s/impacts/%s".formatted(TRIAL, id))
                .get("state")
                .textValue()
                .equals("running")) {
            Thread.sleep(50);
        }
        step("analyst", number, "proposal", "{\"reason\": \"as agreed\", \"waive\": {\"LIM-LEAD\": \"we want more\"}}");
        return number;
    }

    private void approve(int number) throws IOException, InterruptedException {
        step("marketing-approver", number, "approvals", REASON);
        step("sales-approver", number, "approvals", REASON);
    }

    private void step(String who, int number, String step, String body) throws IOException, InterruptedException {
        as(who).post(release(number) + "/" + step, body);
    }

    private static String release(int number) {
        return "/policies/%s/releases/%d".formatted(TRIAL, number);
    }

    private StoredAnswers answers() throws IOException, InterruptedException {
        Client auditor = as("auditor");
        List<StoredAnswers.Answer> decisions = new ArrayList<>();
        for (Map.Entry<String, String> each : explained.entrySet()) {
            String explanation = auditor.get("/decisions/" + each.getKey() + "/explanation");
            boolean isFull = explanation.equals(each.getValue());
            decisions.add(new StoredAnswers.Answer(each.getKey(), each.getValue(), isFull ? null : explanation));
        }
        addMovements(auditor, Requests.MOVED, "b2b");
        addMovements(auditor, Requests.MOVED_BY_RELEASE, TRIAL);
        List<StoredAnswers.Search> searches = searches(auditor);
        List<StoredAnswers.Release> releases = releases(auditor);
        List<StoredAnswers.Shadow> shadows = shadows();
        List<String> ids = recordIds(auditor.get("/audit/log"));
        return new StoredAnswers(
                ids,
                decisions,
                erased,
                Requests.TO_ERASE,
                toEraseDecision,
                movements,
                searches,
                releases,
                shadows,
                events(auditor),
                keys,
                users);
    }

    /** The ids of decisions and events in an export of the log. */
    static List<String> recordIds(String log) {
        return log.lines()
                .map(TestPolicy::json)
                .map(line -> line.has("record") ? line.at("/record/id") : line.at("/event/id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private void addMovements(Client auditor, String lead, String policy) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        auditor.json("/leads/%s/history?policy=%s".formatted(lead, policy))
                .get("decisions")
                .forEach(decision -> ids.add(0, decision.get("decisionId").textValue()));
        for (int index = 1; index < ids.size(); index++) {
            String answer =
                    auditor.get("/leads/%s/movement?from=%s&to=%s".formatted(lead, ids.get(index - 1), ids.get(index)));
            movements.add(new StoredAnswers.Movement(lead, ids.get(index - 1), ids.get(index), answer));
        }
    }

    private static List<StoredAnswers.Search> searches(Client auditor) throws IOException, InterruptedException {
        List<StoredAnswers.Search> searches = new ArrayList<>();
        for (Map.Entry<String, String> search : Requests.SEARCHES) {
            List<String> ids = new ArrayList<>();
            auditor.json("/decisions?limit=200&%s=%s".formatted(search.getKey(), Client.encoded(search.getValue())))
                    .get("decisions")
                    .forEach(decision -> ids.add(decision.get("decisionId").textValue()));
            if (ids.isEmpty()) {
                throw new IllegalStateException("nothing is found by " + search);
            }
            searches.add(new StoredAnswers.Search(search.getKey(), search.getValue(), ids));
        }
        return searches;
    }

    private static List<StoredAnswers.Release> releases(Client auditor) throws IOException, InterruptedException {
        List<StoredAnswers.Release> releases = new ArrayList<>();
        for (String policy : List.of("b2b", "education", "roofing", TRIAL)) {
            for (JsonNode release :
                    auditor.json("/policies/%s/releases".formatted(policy)).get("releases")) {
                List<String> steps = new ArrayList<>();
                release.get("steps").forEach(step -> steps.add(step.get("kind").textValue()));
                releases.add(new StoredAnswers.Release(
                        policy,
                        release.get("number").intValue(),
                        release.get("digest").textValue(),
                        release.get("state").textValue(),
                        steps));
            }
        }
        return releases;
    }

    private List<StoredAnswers.Shadow> shadows() throws IOException, InterruptedException {
        JsonNode shadow = as("analyst").json(release(4) + "/shadow?against=2");
        return List.of(new StoredAnswers.Shadow(
                TRIAL,
                4,
                2,
                shadow.get("share").intValue(),
                shadow.at("/report/found").intValue(),
                !shadow.path("endedAt").isNull()));
    }

    private static List<StoredAnswers.Event> events(Client auditor) throws IOException, InterruptedException {
        List<StoredAnswers.Event> events = new ArrayList<>();
        auditor.json("/audit/events?limit=1000")
                .get("events")
                .forEach(event -> events.add(new StoredAnswers.Event(
                        event.get("id").textValue(),
                        event.get("kind").textValue(),
                        event.get("caller").textValue(),
                        event.get("subject").textValue())));
        return events;
    }

    /** Somebody who signed in. */
    private static final class Admin {

        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        private final int port;

        Admin(int port, String password) throws IOException, InterruptedException {
            this.port = port;
            HttpRequest request = HttpRequest.newBuilder(uri("/j_security_check"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("name=admin&password=" + password))
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }

        String send(String method, String path, String body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + response.body());
            }
            return response.body();
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
