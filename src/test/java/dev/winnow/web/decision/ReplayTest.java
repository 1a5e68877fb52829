package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.audit.log.AppendResult;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Dictionary;
import dev.winnow.audit.log.EditedAnswer;
import dev.winnow.audit.log.Keywords;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionId;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.Edition;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explainer;
import dev.winnow.personal.MasterKey;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.ShippedPolicies.Example;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayTest {

    private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

    @Inject
    Session session;

    @Inject
    MasterKey master;

    @Inject
    ActivePolicies policies;

    @Inject
    DecisionLog log;

    @Test
    void everyExampleReplaysToTheSameBytes() {
        for (Example example : ShippedPolicies.examples()) {
            for (String explain : List.of("full", "none")) {
                String id = decided(given().queryParam("explain", explain), example);

                given().post("/decisions/{id}/replay", id)
                        .then()
                        .statusCode(200)
                        .body("decisionId", equalTo(id))
                        .body("identical", equalTo(true))
                        .body("differences", hasSize(0));
            }
        }
    }

    /** Before there were editions, texts were compared as they were sent. */
    @Test
    void aDecisionOfTheFirstEditionIsReplayedByIt() {
        JsonNode facts = TestPolicy.json("""
                {"id": "L-first-edition", "contact": {"email": "dana@mailinator.com "}}""");

        String answer = assertReplayed(Edition.FIRST, facts);

        JsonNode now = decidedToday(facts);
        assertThat(now.path("edition").asInt()).isEqualTo(3);
        assertThat(now.at("/score/total"))
                .as("points of today, where the mail domain is seen")
                .isNotEqualTo(DecisionJson.read(answer).at("/score/total"));
    }

    /** Its sentences used the names of stages. */
    @Test
    void aDecisionOfTheSecondEditionIsReplayedByIt() {
        JsonNode facts = TestPolicy.json("""
                {"id": "L-second-edition", "stage": "MQL", "activities": [
                  {"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z"},
                  {"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z"}]}""");

        String answer = assertReplayed(Edition.SECOND, facts);

        assertThat(DecisionJson.read(answer).path("summary").asText()).contains("MQL");
        assertThat(decidedToday(facts).path("summary").asText())
                .contains("Marketing qualified lead")
                .doesNotContain("MQL");
    }

    /** Logs a decision as that edition would have made it, and has it replayed. Returns the answer. */
    private String assertReplayed(Edition edition, JsonNode facts) {
        ActivePolicy active = policies.find("b2b").orElseThrow();
        LeadReading reading = active.policy().leadReader().read(facts, AS_OF, edition.texts());
        Evaluated evaluated = Evaluated.of(active.policy(), ((LeadReading.Read) reading).lead(), AS_OF);
        Decision decision = new Decision(
                DecisionId.at(Instant.now()),
                "b2b",
                new ReleaseReference(active.release().number(), active.release().digest()),
                AS_OF,
                AS_OF,
                edition.number(),
                facts.path("id").asText(),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                Explainer.ENGLISH.with(edition.sentences()).explain(evaluated),
                null);
        String answer = DecisionJson.of(decision);
        assertThat(log.append(
                                decision,
                                answer,
                                facts,
                                new Keywords(Map.of(), Set.of()),
                                new Requester("key:crm", null),
                                Dictionary.NONE)
                        .join())
                .isEqualTo(AppendResult.STORED);

        given().post("/decisions/{id}/replay", String.valueOf(decision.decisionId()))
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
        return answer;
    }

    private static JsonNode decidedToday(JsonNode facts) {
        return DecisionJson.read(given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", facts, "asOf", AS_OF.toString()))
                .post("/evaluate?dryRun=true")
                .asString());
    }

    @Test
    void requestedRowIsJudgedAgain() {
        Example example = ShippedPolicies.examples().get(0);
        String row = example.policy().equals("b2b") ? "FIT-IND-04" : "GATE-LEAD-01";

        String id = decided(given().queryParam("why", row), example);

        given().post("/decisions/{id}/replay", id).then().body("identical", equalTo(true));
    }

    @Test
    void differencesAreNamed() {
        String id = decided(given(), ShippedPolicies.examples().get(0));
        Runnable undo = edit(id, "\"grade\":\"", "\"grade\":\"x");

        given().post("/decisions/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("identical", equalTo(false))
                .body("differences.pointer", contains("/score/grade"));
        undo.run();
    }

    /** As if the server evaluated differently now. */
    @Test
    void irreproducibleDecisionIsReturnedUnchanged() {
        String id = decided(
                given().queryParam("explain", "none"),
                ShippedPolicies.examples().get(0));
        Runnable undo = edit(id, "\"grade\":\"", "\"grade\":\"x");

        given().get("/decisions/{id}", id)
                .then()
                .statusCode(200)
                .body("score.grade", startsWith("x"))
                .body("receipt", nullValue());
        given().queryParam("why", "FIT-IND-04")
                .get("/decisions/{id}/explanation", id)
                .then()
                .statusCode(409)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("type", equalTo("urn:winnow:problem:not-reproducible"));
        undo.run();
    }

    @Test
    void unknownParameterIsAProblem() {
        given().queryParam("why", "FIT-IND-04")
                .get("/decisions/{id}", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("problems[0].expected", equalTo("no parameters"));
    }

    @Test
    void anUnknownDecisionIsAProblem() {
        assertThat(given().post("/decisions/{id}/replay", UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private Runnable edit(String id, String from, String to) {
        return EditedAnswer.edit(session, master, UUID.fromString(id), from, to);
    }

    private static String decided(RequestSpecification request, Example example) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("policy", example.policy(), "asOf", example.asOf().toString(), "lead", facts(example)))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    private static Object facts(Example example) {
        return new ObjectMapper().convertValue(example.lead(), Map.class);
    }
}
