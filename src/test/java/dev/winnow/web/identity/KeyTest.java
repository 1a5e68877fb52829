package dev.winnow.web.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.problem.ProblemDetails;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyTest {

    @Inject
    Session session;

    private final String name = "crm-" + UUID.randomUUID();

    @Test
    void keyHasTheAccessOfItsRolesAndIsShownOnce() {
        String key = issue(Map.of("name", name, "roles", List.of("auditor")))
                .statusCode(201)
                .body("name", equalTo(name))
                .body("roles", contains("auditor"))
                .body("lastUsedAt", nullValue())
                .extract()
                .path("key");

        assertThat(key).matches("winnow_[A-Za-z0-9_-]{43}");
        assertThat(status(key)).isEqualTo(200);
        String listed = given().get("/keys").asString();
        assertThat(listed).contains(name).doesNotContain(key);
        given().get("/keys").then().body("keys.find { it.name == '%s' }.lastUsedAt".formatted(name), notNullValue());
    }

    @Test
    void revokedKeyIsRefusedImmediately() {
        String key = issue(Map.of("name", name, "roles", List.of("auditor")))
                .extract()
                .path("key");
        assertThat(status(key)).isEqualTo(200);

        given().delete("/keys/" + name).then().statusCode(200).body("revokedAt", notNullValue());

        assertThat(status(key)).isEqualTo(401);
        issue(Map.of("name", name, "roles", List.of("auditor"))).statusCode(409);
    }

    @Test
    void expiredKeyIsRefused() {
        String past = issue(Map.of("name", name, "roles", List.of("auditor"), "expiresAt", "2026-01-01T00:00:00Z"))
                .extract()
                .path("key");
        String future = issue(
                        Map.of("name", name + "-2", "roles", List.of("auditor"), "expiresAt", "2999-01-01T00:00:00Z"))
                .extract()
                .path("key");

        assertThat(status(past)).isEqualTo(401);
        assertThat(status(future)).isEqualTo(200);
    }

    @Test
    void invalidKeysAreRefused() {
        String key = issue(Map.of("name", name, "roles", List.of("auditor")))
                .extract()
                .path("key");
        for (String other : List.of(
                "", " ", "winnow_", key + "x", key.substring(1), key.toUpperCase(Locale.ROOT), name, "' or 1=1")) {
            assertThat(status(other)).as(other).isEqualTo(401);
        }
    }

    @Test
    void onlyAHashIsStored() {
        String key = issue(Map.of("name", name, "roles", List.of("auditor")))
                .extract()
                .path("key");

        Object[] row = QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select name, key_hash, roles, policies from api_key where name = :name", Object[].class)
                .setParameter("name", name)
                .getSingleResult());

        assertThat((byte[]) row[1]).hasSize(32);
        assertThat(row[0] + " " + row[2] + " " + row[3]).doesNotContain(key);
    }

    @Test
    void problemsHaveTheirPlace() {
        issue(Map.of("name", "", "roles", List.of("root"), "policies", "b2b", "expiresAt", "tomorrow", "role", "admin"))
                .statusCode(400)
                .body("problems.pointer", contains("/role", "/name", "/roles/0", "/policies", "/expiresAt"));
        issue(Map.of("name", name)).statusCode(400).body("problems.pointer", contains("/roles"));
        given().delete("/keys/nothing").then().statusCode(404).contentType(ProblemDetails.MEDIA_TYPE);
        assertThat(Instant.parse(issue(Map.of("name", name, "roles", List.of("sales")))
                        .extract()
                        .path("createdAt")))
                .isBefore(Instant.now().plusSeconds(60));
    }

    private static ValidatableResponse issue(Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post("/keys").then();
    }

    private static int status(String key) {
        return given().noFilters()
                .header("X-API-Key", key)
                .get("/audit/erasures")
                .statusCode();
    }
}
