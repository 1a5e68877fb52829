package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyResourceTest {

    @Test
    void shippedPoliciesAreListed() {
        given().get("/policies")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("policies.name", hasItems("b2b", "education", "roofing"));
    }

    @Test
    void policyHasItsActiveRelease() {
        given().get("/policies/b2b")
                .then()
                .statusCode(200)
                .body("name", equalTo("b2b"))
                .body("release.number", equalTo(1))
                .body("release.digest", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("release.createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z"))
                .body("release.workbooks", greaterThan(0));
    }

    @Test
    void policyHasTheStateOfItsFiles() {
        given().get("/policies/b2b")
                .then()
                .statusCode(200)
                .body("files.active", equalTo(true))
                .body("files.problems.findAll { it.severity == 'error' }", empty())
                .body("files.cases.failed", equalTo(0));
    }

    @Test
    void schemaIsJsonSchema() {
        given().get("/policies/b2b/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("type", equalTo("object"));
    }

    @Test
    void schemaIsAvailableAsPlainJson() {
        given().accept(ContentType.JSON)
                .get("/policies/b2b/schema")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }
}
