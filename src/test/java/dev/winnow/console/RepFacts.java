package dev.winnow.console;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead of {@code b2b} that sales only has to accept. */
final class RepFacts {

    private RepFacts() {}

    /** Evaluates it: it is marketing qualified. */
    static void evaluate(String lead, Map<String, Object> moreOfSales) {
        Map<String, Object> sales = new HashMap<>(Map.of("conversationPossible", true, "purchasePlausible", true));
        sales.putAll(moreOfSales);
        Instant now = Instant.now();
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "lead",
                        Map.of(
                                "id",
                                lead,
                                "stage",
                                "LEAD",
                                "contact",
                                Map.of("function", "marketing", "seniority", "director"),
                                "company",
                                Map.of("industry", "saas", "region", "dach", "employees", 420),
                                "activities",
                                List.of(
                                        activity("demo-request", null, now.minus(Duration.ofDays(1))),
                                        activity("download", "case-study", now.minus(Duration.ofDays(9))),
                                        activity("download", "pricing-sheet", now.minus(Duration.ofDays(2)))),
                                "intent",
                                Map.of("brand", true, "purchase", true),
                                "sales",
                                sales)))
                .post("/evaluate")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> activity(String type, @Nullable String content, Instant at) {
        return content == null
                ? Map.of("type", type, "occurredAt", at.toString())
                : Map.of("type", type, "content", content, "occurredAt", at.toString());
    }
}
