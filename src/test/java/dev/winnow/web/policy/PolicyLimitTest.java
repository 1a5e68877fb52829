package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who are limited to a policy can't see the others. */
@QuarkusTest
class PolicyLimitTest {

    private final String lead = "L-" + UUID.randomUUID();
    private String key = "";
    private String b2b = "";
    private String roofing = "";

    @BeforeEach
    void decide() {
        key = AllowedEverything.key(new Access(
                Set.of(Role.INTEGRATION, Role.AUDITOR, Role.ADMIN, Role.ANALYST), new TreeSet<>(Set.of("roofing"))));
        b2b = decision("b2b");
        roofing = decision("roofing");
    }

    @Test
    void limitedCallersWithoutAPolicyUseTheirOwn() {
        evaluate(Map.of("lead", Map.of("id", lead)))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .body("policy", equalTo("roofing"));
    }

    @Test
    void otherPoliciesAreForbiddenWhetherTheyExistOrNot() {
        for (String policy : Set.of("b2b", "nothing")) {
            evaluate(Map.of("policy", policy, "lead", Map.of("id", lead)))
                    .post("/evaluate")
                    .then()
                    .statusCode(403)
                    .contentType(ProblemDetails.MEDIA_TYPE)
                    .body("detail", containsString("limited to policies roofing"));
            for (String path : Set.of("", "/schema", "/tables", "/tables/firmographic-fit")) {
                limited().get("/policies/" + policy + path).then().statusCode(403);
            }
            limited()
                    .multiPart("file", "fit.xlsx", new byte[0])
                    .post("/policies/" + policy + "/check")
                    .then()
                    .statusCode(403);
            for (String path : List.of("", "/1", "/1/diff", "/1/files")) {
                limited().get("/policies/" + policy + "/releases" + path).then().statusCode(403);
            }
            for (String step : List.of("proposal", "approvals", "rejection", "activation", "rollback", "rebase")) {
                limited()
                        .contentType(ContentType.JSON)
                        .body(Map.of("reason", "mine"))
                        .post("/policies/" + policy + "/releases/1/" + step)
                        .then()
                        .statusCode(403);
            }
            limited()
                    .noContentType()
                    .post("/policies/" + policy + "/releases/1/impact")
                    .then()
                    .statusCode(403);
            for (String id : Set.of("nothing", UUID.randomUUID().toString())) {
                limited().get("/policies/" + policy + "/impacts/" + id).then().statusCode(403);
            }
            limited().get("/decisions?policy=" + policy).then().statusCode(403);
        }
        limited().get("/policies").then().body("policies.name", contains("roofing"));
    }

    @Test
    void decisionsOfOtherPoliciesAreNotFound() {
        for (String path : Set.of("", "/explanation", "/evidence")) {
            limited().get("/decisions/" + b2b + path).then().statusCode(404);
            limited().get("/decisions/" + roofing + path).then().statusCode(200);
        }
        limited().post("/decisions/" + b2b + "/replay").then().statusCode(404);
        limited()
                .get("/decisions?lead=" + lead)
                .then()
                .body("decisions", hasSize(1))
                .body("decisions.policy", everyItem(equalTo("roofing")));
        assertThat(limited().accept("application/x-ndjson").get("/decisions").asString())
                .contains(roofing)
                .doesNotContain(b2b);
        limited().get("/leads/" + lead + "/history").then().body("decisions.policy", contains("roofing"));
        limited().get("/leads/" + lead + "/movement?to=" + b2b).then().statusCode(404);
    }

    @Test
    void factsOfOtherPoliciesAreNotNamed() {
        String solar = AllowedEverything.key(new Access(Set.of(Role.AUDITOR), new TreeSet<>(Set.of("solar"))));

        assertThat(given().noFilters()
                        .header("X-API-Key", solar)
                        .get("/decisions?fact=nothing")
                        .path("detail")
                        .toString())
                .doesNotContain("contact.email");
        assertThat(given().get("/decisions?fact=nothing").path("detail").toString())
                .contains("contact.email");
    }

    @Test
    void operationsOnAllPoliciesAreForbidden() {
        for (String path : Set.of("/audit/log", "/audit/verification", "/audit/erasures", "/keys", "/users")) {
            limited().get(path).then().statusCode(403).body("detail", containsString("limited to policies"));
        }
        limited().delete("/leads/" + lead + "/personal-data").then().statusCode(403);
        limited().delete("/users/admin/sessions").then().statusCode(403);
        limited()
                .contentType("application/json")
                .body("{}")
                .post("/users/admin/enablement")
                .then()
                .statusCode(403);
    }

    private String decision(String policy) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", policy, "lead", Map.of("id", lead)))
                .post("/evaluate")
                .path("decisionId");
    }

    private RequestSpecification evaluate(Map<String, Object> body) {
        return limited().contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification limited() {
        return given().noFilters().header("X-API-Key", key);
    }
}
