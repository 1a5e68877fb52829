package dev.winnow.web.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.audit.proof.Flaw;
import dev.winnow.http.SignIn;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Access events are in the log, and removing one is detected. */
@QuarkusTest
class AccessEventTest {

    private static final String PASSWORD = "a long sentence is best";

    @Inject
    AuditTrail trail;

    @Inject
    Session session;

    private final String name = "event-" + UUID.randomUUID();

    @Test
    void changesOfUsersAndKeysAreRecordedWithTheCaller() {
        issueKey();
        given().delete("/keys/" + name).then().statusCode(200);
        addUser();
        given().delete("/users/" + name + "/sessions").then().statusCode(200);
        given().delete("/users/" + name).then().statusCode(200);
        given().contentType(ContentType.JSON)
                .body(Map.of("password", PASSWORD))
                .post("/users/" + name + "/enablement")
                .then()
                .statusCode(200);

        for (String kind :
                List.of("key-issued", "key-revoked", "user-added", "sessions-ended", "user-disabled", "user-enabled")) {
            assertThat(subjects(kind)).as(kind).contains(name);
        }
        given().get("/audit/events?kind=key-issued&limit=1").then().body("events[0].caller", startsWith("key:"));
    }

    @Test
    void failedChangesAreNotRecorded() {
        given().delete("/keys/" + name).then().statusCode(404);
        given().delete("/users/" + name).then().statusCode(404);
        given().delete("/users/" + name + "/sessions").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("sales")))
                .put("/users/" + name)
                .then()
                .statusCode(404);
        issueKey();
        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of("sales")))
                .post("/keys")
                .then()
                .statusCode(409);

        assertThat(given().get("/audit/events?limit=200")
                        .<List<String>>path("events.findAll { it.subject == '%s' }.kind".formatted(name)))
                .containsExactly("key-issued");
    }

    @Test
    void eventsAreFoundByTimeAndUnknownCallersAreProblems() {
        var newest = given().get("/audit/events?limit=1").jsonPath();
        Instant at = Instant.parse(newest.getString("events[0].at"));

        given().queryParam("from", at.toString())
                .get("/audit/events")
                .then()
                .body("events.id", hasItem(newest.getString("events[0].id")));
        given().queryParam("to", at.toString())
                .get("/audit/events?limit=1000")
                .then()
                .body("events.id", not(hasItem(newest.getString("events[0].id"))));
        given().queryParam("from", at.toString())
                .queryParam("to", at.toString())
                .get("/audit/events")
                .then()
                .statusCode(400)
                .body("problems[0].parameter", equalTo("to"));
        given().get("/audit/events?caller=user:nobody-there")
                .then()
                .statusCode(400)
                .body("problems[0].parameter", equalTo("caller"));
    }

    @Test
    void eventsCanBeReadPageByPageAndByWhoDidIt() {
        for (int number = 0; number < 3; number++) {
            issueKeyNamed(name + "-" + number);
        }
        String caller = given().get("/audit/events?kind=key-issued&limit=1").path("events[0].caller");
        String newest = given().get("/audit/events?kind=key-issued&limit=1").path("events[0].id");

        given().get("/audit/events?limit=2&caller=" + caller + "&before=" + newest)
                .then()
                .body("events.subject", equalTo(List.of(name + "-1", name + "-0")));
    }

    @Test
    void signInsAndFailuresAreRecorded() throws InterruptedException {
        addUser();
        signIn(PASSWORD);
        signIn(PASSWORD + "?");

        await(() -> callers("signed-in").contains("user:" + name));
        assertThat(given().get("/audit/events?kind=signed-in&caller=user:" + name)
                        .<String>path("events[0].subject"))
                .isEqualTo("from 127.0.0.1");
        await(() -> subjects("sign-in-failed").stream().anyMatch(subject -> subject.contains("/j_security_check")));
    }

    @Test
    void refusalsAndFirstUsesOfKeysAreRecordedWithoutPersonalData() throws InterruptedException {
        String text = given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of("sales")))
                .post("/keys")
                .path("key");
        given().noFilters()
                .header("X-API-Key", text)
                .delete("/leads/dana@northwind.example/personal-data")
                .then()
                .statusCode(403);

        await(() -> callers("key-used").contains("key:" + name));
        await(() -> callers("denied").contains("key:" + name));
        assertThat(given().get("/audit/events?limit=200").asString()).doesNotContain("northwind", text);
    }

    @Test
    void exportsAreRecorded() {
        given().accept("text/csv").get("/decisions").then().statusCode(200);
        given().get("/audit/log").then().statusCode(200);

        assertThat(subjects("exported")).contains("decisions.csv", "the log");
    }

    @Test
    void changedOrRemovedEventIsDetected() {
        issueKey();
        assertThat(trail.verify().flaws()).isEmpty();

        change("update access_event set kind = 'key-revoked' where subject = :name");
        assertThat(flaws()).isNotEmpty();
        change("update access_event set kind = 'key-issued' where subject = :name");
        assertThat(trail.verify().flaws()).isEmpty();

        issueKeyNamed(name + "-2");
        change("update access_event set position = -position where subject = :name");
        assertThat(flaws()).isNotEmpty();
        change("update access_event set position = -position where subject = :name");
        assertThat(trail.verify().flaws()).isEmpty();
    }

    @Test
    void logExportContainsThem() throws IOException {
        issueKey();

        assertThat(given().get("/audit/log").asString()).contains("{\"event\":", name);
        Set<Path> before = exported();
        given().head("/audit/log").then().statusCode(200).contentType("application/x-ndjson");
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void invalidParametersAreRefused() {
        given().get("/audit/events?kind=nothing").then().statusCode(400).body("problems[0].parameter", equalTo("kind"));
        given().noFilters()
                .header("X-API-Key", AllowedEverything.key(Access.to(Role.ADMIN)))
                .get("/audit/events")
                .then()
                .statusCode(403);
    }

    /** Exported copies of the log. */
    private static Set<Path> exported() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("winnow-log"))
                    .collect(Collectors.toSet());
        }
    }

    private List<Flaw> flaws() {
        return trail.verify().flaws();
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(sql)
                .setParameter("name", name)
                .executeUpdate());
    }

    private void issueKey() {
        issueKeyNamed(name);
    }

    private static void issueKeyNamed(String name) {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of("sales")))
                .post("/keys")
                .then()
                .statusCode(201);
    }

    private void addUser() {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "password", PASSWORD, "roles", List.of("sales")))
                .post("/users")
                .then()
                .statusCode(201);
    }

    private void signIn(String password) {
        given().noFilters()
                .redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .post(SignIn.FORM_PATH);
    }

    private static List<String> subjects(String kind) {
        return given().get("/audit/events?limit=200&kind=" + kind).path("events.subject");
    }

    private static List<String> callers(String kind) {
        return given().get("/audit/events?limit=200&kind=" + kind).path("events.caller");
    }

    /** These are recorded asynchronously. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !condition.getAsBoolean(); attempt++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
