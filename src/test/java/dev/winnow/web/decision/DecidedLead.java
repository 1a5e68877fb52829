package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A lead with a unique id, and the requests about it. */
public record DecidedLead(String id, String email) {

    public DecidedLead() {
        this("L-" + UUID.randomUUID(), UUID.randomUUID() + "@example.com");
    }

    /** @return the id of a decision on it */
    public String decided() {
        return decided(UUID.randomUUID().toString()).path("decisionId");
    }

    /** @param key that the request has */
    public Response decided(String key) {
        Response response = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", id, "contact", Map.of("email", email))))
                .post("/evaluate");
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    public ValidatableResponse erase() {
        return given().delete("/leads/{id}/personal-data", id).then().statusCode(200);
    }

    public ValidatableResponse eraseUnknown() {
        return given().delete("/leads/{id}/personal-data", id).then().statusCode(404);
    }

    /** Erases the lead if it is known. */
    public void eraseIfKnown() {
        assertThat(given().delete("/leads/{id}/personal-data", id).statusCode()).isIn(200, 404);
    }

    public static ValidatableResponse byFact(String email) {
        return given().queryParam("fact", "contact.email:" + email)
                .get("/decisions")
                .then()
                .statusCode(200);
    }
}
