package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BackgroundHealthTest {

    private static final String DATA = "checks.find { it.name == 'Background jobs' }.data";

    @Test
    void jobsThatAreOnAreListed() {
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(DATA + ".'clock watch'", equalTo("runs"))
                .body(DATA + ".'live editing'", equalTo("runs"))
                .body(DATA, not(hasKey("activations")));
    }
}
