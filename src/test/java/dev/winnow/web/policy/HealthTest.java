package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void serverIsReadyAndReportsItsReleases() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'Policies' }.data.b2b", equalTo("release 1"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void metricsAreExposed() {
        given().get("/q/metrics").then().statusCode(200);
    }
}
