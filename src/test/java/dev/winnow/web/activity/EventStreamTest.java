package dev.winnow.web.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.http.SignedInUser;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.Release;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.web.activity.ListeningClient.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventStreamTest {

    private static final String COPIES = "/policies/b2b/working-copies";

    @TestHTTPResource("/events/stream")
    URI stream = URI.create("");

    @Inject
    @SuppressWarnings("NullAway.Init")
    ActivePolicies policies;

    @Inject
    @SuppressWarnings("NullAway.Init")
    WorkingCopies copies;

    private final List<ListeningClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (ListeningClient client : clients) {
            client.close();
        }
    }

    @Test
    void workingCopiesAreFollowedFromTheirBeginToTheirEnd() throws Exception {
        ListeningClient client = listen(Role.ANALYST);

        int copy = made("b2b");
        edit(copy);
        given().post(COPIES + "/" + copy + "/undo").then().statusCode(200);
        Event undo = client.await("working-copy", "\"change\":\"undo\"");
        given().delete(COPIES + "/" + copy).then().statusCode(204);

        assertThat(undo.data())
                .contains("\"policy\":\"b2b\"", "\"workingCopy\":" + copy, "\"by\":\"key:", "\"sheet\":\"Content\"");
        client.await("working-copy", "\"change\":\"discarded\"");
    }

    @Test
    void checksOfWorkingCopiesAreReported() throws Exception {
        ListeningClient client = listen(Role.AUDITOR);

        int copy = made("roofing");
        given().get("/policies/roofing/working-copies/" + copy + "/check");

        Event done = client.await("check", "\"state\":\"done\"");
        assertThat(done.data()).contains("\"policy\":\"roofing\"", "\"errors\":0", "\"failedCases\":0");
    }

    /** As another node leaves it in the database. */
    @Test
    void changesByOtherNodesAreNoticed() throws Exception {
        ListeningClient client = listen(Role.PUBLISHER);

        copies.create(policies.find("b2b").orElseThrow().release().files(), null, "Elsewhere", "user:somewhere-else");

        client.await("working-copy", "\"by\":\"user:somewhere-else\"");
    }

    @Test
    void activationsAndProblemsOfFoldersAreForEverybody() throws Exception {
        ActivePolicy active = policies.find("education").orElseThrow();
        ListeningClient client = listen(Role.INTEGRATION);
        try {
            policies.put(new ActivePolicy(
                    numbered(active.release(), 77),
                    active.policy(),
                    new FilesCheck(
                            active.files().at(),
                            false,
                            active.files().problems(),
                            active.files().cases())));

            assertThat(client.await("activation", "\"release\":77").data()).contains("\"policy\":\"education\"");
            client.await("folder", "\"active\":false");
        } finally {
            policies.put(active);
        }
        client.await("folder", "\"active\":true");
    }

    @Test
    void rolesAndPoliciesLimitWhatIsSent() throws Exception {
        ListeningClient integration = listen(Role.INTEGRATION);
        ListeningClient elsewhere = listen(new Access(Set.of(Role.ANALYST), new TreeSet<>(Set.of("roofing"))));
        ListeningClient analyst = listen(Role.ANALYST);

        made("b2b");
        int seen = made("roofing");

        analyst.await("working-copy", "\"policy\":\"b2b\"");
        elsewhere.await("working-copy", "\"workingCopy\":%s,".formatted(seen));
        assertThat(elsewhere.rest()).noneMatch(event -> event.data().contains("b2b"));
        assertThat(integration.rest()).noneMatch(event -> event.name().equals("working-copy"));
    }

    @Test
    void clientsGoOnWhereTheyWere() throws Exception {
        String key = AllowedEverything.key(Access.to(Role.ANALYST));
        ListeningClient before = listen("X-API-Key", key, null);
        int first = made("b2b");
        Event last = before.await("working-copy", "\"workingCopy\":%s,".formatted(first));
        before.close();

        int second = made("b2b");
        ListeningClient after = listen("X-API-Key", key, last.id());

        after.await("open", "");
        Event next = after.await("working-copy", "\"change\":\"made\"");
        assertThat(next.data()).contains("\"workingCopy\":%s,".formatted(second));
    }

    @Test
    void unknownIdsAreToldToReadEverythingAgain() throws Exception {
        String key = AllowedEverything.key(Access.to(Role.ANALYST));

        for (String id : List.of("000000000000-7", "nonsense", "-1")) {
            Event reset = listen("X-API-Key", key, id).await("reset", "read everything again");
            assertThat(listen("X-API-Key", key, reset.id()).await("open", "").data())
                    .isEqualTo("{}");
        }
    }

    @Test
    void callersHaveEightStreamsAtMost() throws Exception {
        String key = AllowedEverything.key(Access.to(Role.ANALYST));
        for (int number = 0; number < 8; number++) {
            listen("X-API-Key", key, null).await("open", "");
        }

        Response refused = given().noFilters().header("X-API-Key", key).get("/events/stream");

        refused.then()
                .statusCode(429)
                .body("type", equalTo("urn:winnow:problem:too-many-requests"))
                .body("detail", containsString("has 8 event streams open, the most for one caller"));
        listen(Role.ANALYST);
    }

    @Test
    void closedStreamsMakeRoom() throws Exception {
        String key = AllowedEverything.key(Access.to(Role.ANALYST));
        for (int number = 0; number < 20; number++) {
            ListeningClient client = listen("X-API-Key", key, null);
            for (int attempt = 0; client.response().statusCode() == 429 && attempt < 200; attempt++) {
                client.close();
                Thread.onSpinWait();
                client = listen("X-API-Key", key, null);
            }
            assertThat(client.response().statusCode()).isEqualTo(200);
            client.await("open", "");
            client.close();
        }
    }

    @Test
    void streamsEndWithRevokedKeys() throws Exception {
        String key = AllowedEverything.key(Access.to(Role.ANALYST));
        ListeningClient client = listen("X-API-Key", key, null);
        client.await("open", "");
        String name =
                given().noFilters().header("X-API-Key", key).get("/session").path("name");

        given().delete("/keys/" + name).then().statusCode(200);

        assertThat(client.isEnded()).isTrue();
    }

    @Test
    void streamsEndWithTheSessionsOfTheirUser() throws Exception {
        SignedInUser user = SignedInUser.with(List.of("analyst"), List.of());
        ListeningClient disabled = listen(user);
        given().delete("/users/" + user.name()).then().statusCode(200);
        assertThat(disabled.isEnded()).isTrue();

        SignedInUser other = SignedInUser.with(List.of("analyst"), List.of());
        ListeningClient signedOut = listen(other);
        other.request().delete("/sessions").then().statusCode(204);
        assertThat(signedOut.isEnded()).isTrue();
        assertThat(status(other)).isIn(302, 401);
    }

    @Test
    void newPasswordsEndOtherStreams() throws Exception {
        SignedInUser user = SignedInUser.with(List.of("analyst"), List.of());
        ListeningClient client = listen(user);

        user.request()
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", SignedInUser.PASSWORD, "password", "another long sentence"))
                .put("/session/password")
                .then()
                .statusCode(204);

        assertThat(client.isEnded()).isTrue();
    }

    /** Nothing else uses the session. */
    @Test
    void streamsEndWithIdleSessionsAndDoNotProlongThem() throws Exception {
        SignedInUser user = SignedInUser.with(List.of("analyst"), List.of());
        user.age(Duration.ofHours(1), Duration.ofMinutes(30).minusSeconds(5));

        ListeningClient client = listen(user);

        assertThat(client.response().headers().allValues("Set-Cookie")).isEmpty();
        client.await("open", "");
        assertThat(client.isEnded()).isTrue();
        assertThat(status(user)).isIn(302, 401);
    }

    @Test
    void refusedStreamsDoNotProlongSessionsEither() throws Exception {
        SignedInUser user = SignedInUser.with(List.of("analyst"), List.of());
        user.age(Duration.ofHours(1), Duration.ofMinutes(10));
        for (int number = 0; number < 8; number++) {
            listen(user).await("open", "");
        }

        user.request().get("/events/stream").then().statusCode(429).header("Set-Cookie", (String) null);
        user.request().get("/session").then().statusCode(200).header("Set-Cookie", containsString("winnow-session"));
    }

    @Test
    void changedAccessAppliesToOpenStreams() throws Exception {
        SignedInUser user = SignedInUser.with(List.of("analyst"), List.of());
        ListeningClient client = listen(user);
        ListeningClient other = listen(Role.ANALYST);
        given().contentType(ContentType.JSON)
                .body(Map.of("roles", List.of("analyst"), "policies", List.of("roofing")))
                .put("/users/" + user.name())
                .then()
                .statusCode(200);
        // By then, the access was looked up again
        for (int copy = 0; copy < 3; copy++) {
            other.await("working-copy", "\"workingCopy\":%s,".formatted(made("roofing")));
        }
        client.rest();

        made("b2b");
        int seen = made("roofing");

        client.await("working-copy", "\"workingCopy\":%s,".formatted(seen));
        assertThat(client.rest()).noneMatch(event -> event.data().contains("b2b"));
    }

    @Test
    void headRequestsOpenNoStream() {
        given().head("/events/stream").then().statusCode(200);
        given().accept("application/json").get("/events/stream").then().statusCode(406);
    }

    private ListeningClient listen(Role role) throws Exception {
        return listen(Access.to(role));
    }

    private ListeningClient listen(Access access) throws Exception {
        ListeningClient client = listen("X-API-Key", AllowedEverything.key(access), null);
        client.await("open", "");
        return client;
    }

    private ListeningClient listen(SignedInUser user) throws Exception {
        return listen("Cookie", user.header(), null);
    }

    private ListeningClient listen(String header, String credentials, @Nullable String lastId) throws Exception {
        ListeningClient client = ListeningClient.open(stream, header, credentials, lastId);
        clients.add(client);
        return client;
    }

    private static int status(SignedInUser user) {
        return user.request().get("/session").statusCode();
    }

    private static int made(String policy) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("title", "Copy " + UUID.randomUUID()))
                .post("/policies/" + policy + "/working-copies")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static void edit(int copy) {
        given().contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        given().get(COPIES + "/" + copy + "/sheets/content").header("ETag"))
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "ENG-CON-04", "column", "Points", "value", 16))))
                .patch(COPIES + "/" + copy + "/sheets/content")
                .then()
                .statusCode(200);
    }

    private static Release numbered(Release release, int number) {
        return new Release(release.policy(), number, release.digest(), release.createdAt(), release.files());
    }
}
