package dev.winnow.console;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.ShippedPolicies;
import io.restassured.http.ContentType;
import java.util.Map;

/** Decisions on the example leads of policy {@code b2b}. */
final class LoggedExamples {

    private LoggedExamples() {}

    /** @param prefix of the leads' ids */
    static void decide(String prefix) {
        for (ShippedPolicies.Example example : ShippedPolicies.examples()) {
            if (example.policy().equals("b2b")) {
                ObjectNode lead = example.lead().deepCopy();
                lead.put("id", prefix + lead.path("id").textValue());
                given().contentType(ContentType.JSON)
                        .body(Map.of(
                                "policy",
                                "b2b",
                                "lead",
                                lead,
                                "asOf",
                                example.asOf().toString()))
                        .post("/evaluate?explain=none")
                        .then()
                        .statusCode(200);
            }
        }
    }
}
