package dev.winnow.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    @Test
    void requestsThatReachNoResourceLeaveNeitherLeadsNorPathsBehind() {
        given().noFilters()
                .header("X-API-Key", "wrong")
                .get("/leads/jane.one@example.com/history")
                .then()
                .statusCode(401);
        given().noFilters()
                .header("X-API-Key", "wrong")
                .get("/somebody-thought-of-this")
                .then()
                .statusCode(401);
        given().put("/leads/jane.two@example.com/history").then().statusCode(405);
        given().get("/leads/jane.three@example.com/nothing").then().statusCode(404);
        given().get("/leads/jane.four@example.com/history").then().statusCode(200);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/leads/{id}/history\""))
                .body(not(containsString("jane")))
                .body(not(containsString("somebody-thought-of-this")));
    }
}
