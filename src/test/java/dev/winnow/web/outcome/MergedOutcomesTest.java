package dev.winnow.web.outcome;

import static dev.winnow.web.outcome.ReportedLead.event;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.LoggedDecision;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outcomes become facts about sales of the lead's later evaluations. */
@QuarkusTest
class MergedOutcomesTest {

    @Inject
    DecisionLog log;

    private ReportedLead lead = ReportedLead.unknown();

    @BeforeEach
    void decide() {
        lead = ReportedLead.decided();
    }

    @Test
    void withoutOutcomesNothingIsSaidAboutThem() {
        assertThat(lead.decide(Map.of()).has("outcomes")).isFalse();
    }

    @Test
    void anOutcomeBecomesAFactOfTheNextEvaluation() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "accepted", "at", "2026-03-02T09:00:00Z"))
                .statusCode(201);

        JsonNode answer = lead.decide(Map.of());

        assertThat(merged(answer)).containsExactly(tuple("sales.accepted", "true", event, true));
        assertThat(answer.at("/outcomes/0/at").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(facts(answer).at("/sales/accepted").booleanValue()).isTrue();
        assertThat(lead.evaluate(Map.of(), "?dryRun=true").path("outcomes")).isEqualTo(answer.path("outcomes"));
    }

    @Test
    void aRejectionMovesTheLeadBackToMarketing() {
        JsonNode before = inStage("MQL");
        assertThat(before.at("/stage/change").asText()).isNotEqualTo("recycle");
        lead.report(Map.of("kind", "rejected", "reason", "no-response")).statusCode(201);

        JsonNode after = inStage("MQL");

        assertThat(after.at("/stage/change").asText()).isEqualTo("recycle");
        assertThat(after.at("/stage/recommended").asText()).isEqualTo("LEAD");
        assertThat(merged(after))
                .extracting(each -> each.toList().get(0))
                .containsExactly("sales.accepted", "sales.rejectionReason");
    }

    private JsonNode inStage(String stage) {
        return lead.decide(Map.of("policy", "b2b", "lead", Map.of("id", lead.id(), "stage", stage)), "");
    }

    @Test
    void whatTheRequestStatesWins() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "rejected", "reason", "duplicate"))
                .statusCode(201);

        JsonNode answer = lead.decide(Map.of("accepted", true));

        assertThat(merged(answer))
                .containsExactly(
                        tuple("sales.accepted", "false", event, false),
                        tuple("sales.rejectionReason", "duplicate", event, true));
        assertThat(facts(answer).at("/sales/accepted").booleanValue()).isTrue();
        assertThat(facts(answer).at("/sales/rejectionReason").asText()).isEqualTo("duplicate");
    }

    @Test
    void nullStatesNothing() {
        lead.report("accepted");
        Map<String, @Nullable Object> unknown = new HashMap<>();
        unknown.put("accepted", null);

        assertThat(facts(lead.decide(unknown)).at("/sales/accepted").booleanValue())
                .isTrue();
        Map<String, @Nullable Object> without = new HashMap<>(Map.of("id", lead.id()));
        without.put("sales", null);
        assertThat(facts(lead.decide(Map.of("policy", "b2b", "lead", without), ""))
                        .at("/sales/accepted")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void outcomesAfterTheTimeOfTheEvaluationAreLeftOut() {
        lead.report(Map.of("kind", "accepted", "at", "2026-03-02T00:00:00Z")).statusCode(201);
        lead.report(Map.of("kind", "won", "at", "2026-03-05T00:00:00Z")).statusCode(201);

        assertThat(merged(asOf("2026-03-01T00:00:00Z"))).isEmpty();
        assertThat(merged(asOf("2026-03-03T00:00:00Z"))).hasSize(1);
        assertThat(merged(asOf("2026-03-05T00:00:00Z"))).hasSize(2);
    }

    private JsonNode asOf(String time) {
        return lead.decide(Map.of("policy", "b2b", "asOf", time, "lead", Map.of("id", lead.id())), "");
    }

    @Test
    void correctedOutcomesDoNotCount() {
        String wrong = event();
        lead.report(Map.of("eventId", wrong, "kind", "rejected", "reason", "duplicate"))
                .statusCode(201);
        lead.report(Map.of("kind", "accepted", "corrects", wrong)).statusCode(201);

        assertThat(merged(lead.decide(Map.of())))
                .extracting(each -> each.toList().subList(0, 2))
                .containsExactly(List.of("sales.accepted", "true"));
    }

    @Test
    void aLateOutcomeTakesItsPlaceInTime() {
        lead.report(Map.of("kind", "accepted", "at", "2026-03-05T00:00:00Z")).statusCode(201);
        lead.report(Map.of("kind", "rejected", "reason", "duplicate", "at", "2026-03-01T00:00:00Z"))
                .statusCode(201);

        assertThat(merged(lead.decide(Map.of())))
                .extracting(each -> each.toList().subList(0, 2))
                .containsExactly(List.of("sales.accepted", "true"));
    }

    @Test
    void onlyFactsOfTheVocabularyAreMerged() {
        String id = lead.id();
        Map<String, Object> body = Map.of("policy", "roofing", "lead", Map.of("id", id));
        lead.decide(body, "");
        lead.report(Map.of("policy", "roofing", "kind", "rejected", "reason", "own-roofer"))
                .statusCode(201);

        assertThat(merged(lead.decide(body, "")))
                .extracting(each -> each.toList().get(0))
                .containsExactly("sales.accepted");
        assertThat(lead.decide(Map.of()).has("outcomes")).as("another policy").isFalse();
    }

    @Test
    void aDecisionWithOutcomesIsReplayedWithoutThem() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "rejected", "reason", "duplicate"))
                .statusCode(201);
        JsonNode answer = lead.decide(Map.of("accepted", true));
        lead.report(Map.of("kind", "accepted", "corrects", event)).statusCode(201);

        for (JsonNode each : List.of(answer, lead.evaluate(Map.of(), "?explain=none"))) {
            given().post("/decisions/{id}/replay", each.path("decisionId").asText())
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true))
                    .body("differences", hasSize(0));
        }
        ReportedLead.verify();
    }

    @Test
    void theExplanationNamesTheSource() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "rejected", "reason", "duplicate", "at", "2026-03-02T09:00:00Z"))
                .statusCode(201);
        String id = lead.decide(Map.of("accepted", true)).path("decisionId").asText();

        assertThat(given().get("/console/decisions/{id}", id).asString())
                .contains("Rejected because: duplicate")
                .contains("Outcome " + event)
                .contains("not used, because the request states the fact itself");
        assertThat(given().accept("text/plain")
                        .get("/decisions/{id}/explanation", id)
                        .asString())
                .contains("From what became of the lead")
                .contains("Rejected because: duplicate [Outcome " + event + ", 2 March 2026, 09:00 UTC]")
                .contains("not used, because the request states the fact itself");
    }

    @Test
    void aRepeatedRequestGetsTheAnswerFromBefore() {
        lead.report("accepted");
        AtomicReference<String> first = new AtomicReference<>();
        String key = UUID.randomUUID().toString();
        for (int count = 0; count < 2; count++) {
            String answer = given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of("policy", "b2b", "lead", Map.of("id", lead.id())))
                    .post("/evaluate")
                    .then()
                    .statusCode(200)
                    .body("outcomes", hasSize(1))
                    .extract()
                    .asString();
            assertThat(answer).isEqualTo(first.get() == null ? answer : first.get());
            first.set(answer);
            lead.report("lost");
        }
    }

    @Test
    void anErasedLeadHasNoOutcomesWhenItComesBack() {
        lead.report("accepted");
        lead.erase();

        assertThat(lead.decide(Map.of()).has("outcomes")).isFalse();
    }

    /** Sales isn't an object: the request is refused as without outcomes. */
    @Test
    void aMalformedRequestStaysMalformed() {
        lead.report("accepted");

        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", lead.id(), "sales", "yes")))
                .post("/evaluate")
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/lead/sales"));
    }

    private static List<Tuple> merged(JsonNode answer) {
        return StreamSupport.stream(answer.path("outcomes").spliterator(), false)
                .map(each -> tuple(
                        each.path("fact").asText(),
                        each.path("value").asText(),
                        each.path("from").asText(),
                        each.path("used").booleanValue()))
                .toList();
    }

    /** As stored. */
    private JsonNode facts(JsonNode answer) {
        UUID id = UUID.fromString(answer.path("decisionId").asText());
        return ((LoggedDecision) log.find(id).orElseThrow()).facts();
    }
}
