package dev.winnow.web.outcome;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead of policy b2b with an id of its own, whose outcomes are reported. */
final class ReportedLead {

    static final String POLICY = "b2b";

    private final String id;

    private ReportedLead(String id) {
        this.id = id;
    }

    /** One that was evaluated once. */
    static ReportedLead decided() {
        ReportedLead lead = new ReportedLead("L-" + UUID.randomUUID());
        lead.decide(Map.of());
        return lead;
    }

    /** One that nobody knows. */
    static ReportedLead unknown() {
        return new ReportedLead("L-" + UUID.randomUUID());
    }

    String id() {
        return id;
    }

    /** A new event id. */
    static String event() {
        return "event-" + UUID.randomUUID();
    }

    /** Reports an outcome of policy b2b; without an event id, with a new one. */
    ValidatableResponse report(Map<String, Object> outcome) {
        Map<String, Object> body = new HashMap<>(Map.of("policy", POLICY, "eventId", event()));
        body.putAll(outcome);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/leads/{id}/outcomes", id)
                .then();
    }

    ValidatableResponse report(String kind) {
        return report(Map.of("kind", kind)).statusCode(201);
    }

    ValidatableResponse list() {
        return given().get("/leads/{id}/outcomes", id).then().statusCode(200);
    }

    List<String> kinds() {
        return list().extract().path("outcomes.kind");
    }

    /** Evaluates the lead with some of sales' facts. */
    JsonNode decide(Map<String, ? extends @Nullable Object> sales) {
        return evaluate(sales, "");
    }

    JsonNode evaluate(Map<String, ? extends @Nullable Object> sales, String query) {
        return decide(Map.of("policy", POLICY, "lead", Map.of("id", id, "sales", sales)), query);
    }

    JsonNode decide(Map<String, Object> body, String query) {
        return DecisionJson.read(given().contentType(ContentType.JSON)
                .body(body)
                .post("/evaluate" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    ValidatableResponse erase() {
        return given().delete("/leads/{id}/personal-data", id)
                .then()
                .statusCode(200)
                .body("leads", equalTo(1));
    }

    static void verify() {
        given().get("/audit/verification").then().statusCode(200).body("intact", equalTo(true));
    }
}
