package dev.winnow.web.outcome;

import static dev.winnow.web.outcome.ReportedLead.event;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.outcome.CountedOutcome;
import dev.winnow.outcome.OutcomeFigures;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.outcome.Reporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of a lead is recorded, once for each event. */
@QuarkusTest
class OutcomesTest {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Outcomes outcomes;

    @Inject
    OutcomeFigures figures;

    private ReportedLead lead = ReportedLead.unknown();

    @BeforeEach
    void decide() {
        lead = ReportedLead.decided();
    }

    @Test
    void anOutcomeIsRecordedAndListed() {
        String event = event();

        lead.report(Map.of("eventId", event, "kind", "won", "at", "2026-03-02T09:00:00Z", "amount", 18500.5))
                .statusCode(201)
                .body("eventId", equalTo(event))
                .body("leadId", equalTo(lead.id()))
                .body("policy", equalTo("b2b"))
                .body("at", equalTo("2026-03-02T09:00:00Z"))
                .body("amount", equalTo(18500.5f))
                .body("by", matchesPattern("key:.+"))
                .body("reason", nullValue());

        lead.list().body("outcomes", hasSize(1)).body("outcomes[0].eventId", equalTo(event));
        ReportedLead.verify();
    }

    @Test
    void theSameEventWithTheSameContentGetsTheSameAnswer() {
        Map<String, Object> outcome =
                Map.of("eventId", event(), "kind", "rejected", "reason", "bad-timing", "text", "next year");
        String first = lead.report(outcome).statusCode(201).extract().asString();

        assertThat(lead.report(outcome).statusCode(201).extract().asString()).isEqualTo(first);

        lead.list().body("outcomes", hasSize(1));
    }

    @Test
    void theSameEventWithOtherContentIsAConflict() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "won", "amount", 10)).statusCode(201);

        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("eventId", event, "kind", "won", "amount", 11),
                Map.of("eventId", event, "kind", "lost"),
                Map.of("eventId", event, "kind", "won", "amount", 10, "text", "more"),
                Map.of("eventId", event, "kind", "won", "amount", 10, "at", "2026-03-02T09:00:00Z"))) {
            lead.report(other)
                    .statusCode(409)
                    .body("type", equalTo("urn:winnow:problem:event-of-another-outcome"))
                    .body("problems[0].pointer", equalTo("/eventId"));
        }
        ReportedLead.decided()
                .report(Map.of("eventId", event, "kind", "won", "amount", 10))
                .statusCode(409);
        lead.report(Map.of("eventId", event, "kind", "won", "amount", 10.00)).statusCode(201);
        lead.list().body("outcomes", hasSize(1));
    }

    @Test
    void theyAreListedInTheOrderInWhichTheyHappened() {
        lead.report(Map.of("kind", "won", "at", "2026-03-03T00:00:00Z")).statusCode(201);
        lead.report(Map.of("kind", "accepted", "at", "2026-03-01T00:00:00Z")).statusCode(201);
        lead.report(Map.of("kind", "opportunity", "at", "2026-03-02T00:00:00Z", "amount", 5))
                .statusCode(201);

        assertThat(lead.kinds()).containsExactly("accepted", "opportunity", "won");
    }

    @Test
    void aCorrectedOutcomeStaysInTheLogAndDoesNotCount() {
        String wrong = event();
        String right = event();
        lead.report(Map.of("eventId", wrong, "kind", "rejected", "reason", "no-interest"))
                .statusCode(201);

        lead.report(Map.of("eventId", right, "kind", "accepted", "corrects", wrong))
                .statusCode(201)
                .body("corrects", equalTo(wrong));

        lead.list()
                .body("outcomes", hasSize(2))
                .body("outcomes.find { it.kind == 'rejected' }.correctedBy", equalTo(right));
        lead.report(Map.of("kind", "lost", "corrects", wrong))
                .statusCode(409)
                .body("type", equalTo("urn:winnow:problem:already-corrected"))
                .body("problems[0].suggestion", equalTo(right));
        lead.report(Map.of("kind", "lost", "corrects", right)).statusCode(201);
        CountedOutcome correction = counted().stream()
                .filter(each -> each.kind() == OutcomeKind.ACCEPTED)
                .findFirst()
                .orElseThrow();
        assertThat(figures.find(Objects.requireNonNull(correction.corrects())))
                .hasValueSatisfying(each -> assertThat(each.kind()).isEqualTo(OutcomeKind.REJECTED));
        ReportedLead.verify();
    }

    @Test
    void whatIsCorrectedMustBeAnOutcomeOfTheSameLead() {
        String event = event();
        ReportedLead.decided()
                .report(Map.of("eventId", event, "kind", "accepted"))
                .statusCode(201);

        for (String corrects : List.of(event, event())) {
            lead.report(Map.of("kind", "lost", "corrects", corrects))
                    .statusCode(404)
                    .body("type", equalTo("urn:winnow:problem:unknown-outcome"))
                    .body("problems[0].pointer", equalTo("/corrects"));
        }
    }

    @Test
    void aLeadWithoutADecisionOfThePolicyIsRefused() {
        ReportedLead.unknown()
                .report(Map.of("kind", "accepted"))
                .statusCode(404)
                .body("type", equalTo("urn:winnow:problem:unknown-lead"))
                .body("detail", containsString("decided on"));
        lead.report(Map.of("kind", "accepted", "policy", "roofing"))
                .statusCode(404)
                .body("type", equalTo("urn:winnow:problem:unknown-lead"));
        lead.report(Map.of("kind", "accepted", "policy", "b2c"))
                .statusCode(404)
                .body("type", equalTo("urn:winnow:problem:unknown-policy"))
                .body("problems[0].suggestion", equalTo("b2b"));
    }

    @Test
    void withoutAPolicyItIsTheOneOfEvaluations() {
        given().contentType(ContentType.JSON)
                .body(Map.of("eventId", event(), "kind", "accepted"))
                .post("/leads/{id}/outcomes", lead.id())
                .then()
                .statusCode(201)
                .body("policy", equalTo("b2b"));
    }

    @Test
    void reasonsThatAVocabularyListsAreEnforced() {
        lead.report(Map.of("kind", "rejected", "reason", "bad-timings"))
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/reason"))
                .body("problems[0].suggestion", equalTo("bad-timing"));
        lead.report(Map.of("kind", "recycled", "reason", "bad-timing")).statusCode(400);
        lead.report(Map.of("kind", "recycled", "reason", "gone-quiet")).statusCode(201);
        lead.report(Map.of("kind", "lost", "reason", "price")).statusCode(201);
        lead.report(Map.of("kind", "lost", "reason", "too dear")).statusCode(400);
    }

    @Test
    void unusableFieldsAreNamed() {
        assertProblem(Map.of("kind", "wonn"), "/kind", "won");
        assertProblem(Map.of("kind", "rejected"), "/reason", null);
        assertProblem(Map.of("kind", "accepted", "reason", "bad-timing"), "/reason", null);
        assertProblem(Map.of("kind", "accepted", "amount", 5), "/amount", null);
        assertProblem(Map.of("kind", "won", "amount", -5), "/amount", null);
        assertProblem(Map.of("kind", "won", "amount", new BigDecimal("0.00001")), "/amount", null);
        assertProblem(Map.of("kind", "won", "amount", "5"), "/amount", null);
        assertProblem(Map.of("kind", "won", "at", "yesterday"), "/at", null);
        assertProblem(
                Map.of(
                        "kind",
                        "won",
                        "at",
                        Instant.now().plus(1, ChronoUnit.HOURS).toString()),
                "/at",
                null);
        assertProblem(Map.of("kind", "won", "value", 5), "/value", null);
        assertProblem(Map.of("kind", "won", "eventId", " "), "/eventId", null);
        assertProblem(Map.of("kind", "won", "text", "x".repeat(2001)), "/text", null);
        lead.report(Map.of(
                        "kind",
                        "won",
                        "at",
                        Instant.now().plus(1, ChronoUnit.MINUTES).toString()))
                .statusCode(201);
    }

    private void assertProblem(Map<String, Object> outcome, String pointer, @Nullable String suggestion) {
        lead.report(outcome)
                .statusCode(400)
                .body("problems", hasSize(1))
                .body("problems[0].pointer", equalTo(pointer))
                .body("problems[0].suggestion", equalTo(suggestion));
    }

    @Test
    void programsNameTheirEventsAndPeopleNeedNot() {
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "kind", "accepted"))
                .post("/leads/{id}/outcomes", lead.id())
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/eventId"));

        OutcomeResult result = outcomes.record(
                new ReportedOutcome(lead.id(), null, OutcomeKind.ACCEPTED, "b2b", null, null, null, null, null),
                new Reporter("user:sam", Set.of(), null));

        assertThat(result).isInstanceOfSatisfying(OutcomeResult.Recorded.class, recorded -> assertThat(
                        recorded.outcome().eventId())
                .isNotEmpty());
    }

    @Test
    void callersReportAndReadOnlyWhatTheirPoliciesAllow() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "accepted")).statusCode(201);
        String roofing = AllowedEverything.key(new Access(Set.of(Role.SALES), new TreeSet<>(Set.of("roofing"))));

        given().header("X-API-Key", roofing)
                .contentType(ContentType.JSON)
                .body(Map.of("eventId", event(), "policy", "b2b", "kind", "lost"))
                .post("/leads/{id}/outcomes", lead.id())
                .then()
                .statusCode(403)
                .body("detail", containsString("roofing"));
        given().header("X-API-Key", roofing)
                .get("/leads/{id}/outcomes", lead.id())
                .then()
                .statusCode(200)
                .body("outcomes", hasSize(0));
        given().header("X-API-Key", roofing)
                .get("/leads/{id}/outcomes?policy=b2b", lead.id())
                .then()
                .statusCode(403);
    }

    @Test
    void figuresHaveEveryOutcomeWithoutPersonalData() {
        String text = "secret " + UUID.randomUUID();
        lead.report(Map.of("kind", "rejected", "reason", "duplicate", "text", text))
                .statusCode(201);
        lead.report(Map.of("kind", "won", "amount", new BigDecimal("1234.5600")))
                .statusCode(201);

        List<CountedOutcome> counted = counted();

        assertThat(counted).extracting(CountedOutcome::kind).containsExactly(OutcomeKind.REJECTED, OutcomeKind.WON);
        assertThat(counted.get(1).amount()).isEqualTo(new BigDecimal("1234.56"));
        assertThat(counted.get(0).reason()).isEqualTo("duplicate");
        assertThat(counted.toString()).doesNotContain(lead.id()).doesNotContain(text);
        assertThat(figures.after(FIRST, 10_000)).containsAll(counted).isSortedAccordingTo((a, b) -> a.id().toString()
                .compareTo(b.id().toString()));
        assertThat(figures.after(counted.get(0).id(), 1)).containsExactly(counted.get(1));
    }

    /** The outcomes of the lead, by the page of all. */
    private List<CountedOutcome> counted() {
        List<CountedOutcome> all = figures.after(FIRST, 100_000);
        UUID subject = all.get(all.size() - 1).lead();
        return all.stream().filter(each -> each.lead().equals(subject)).toList();
    }

    @Test
    void eventsOfTheLogNameNoLead() {
        String event = event();
        lead.report(Map.of("eventId", event, "kind", "accepted", "text", "call me"))
                .statusCode(201);

        given().get("/audit/events?kind=outcomes-recorded&limit=50")
                .then()
                .statusCode(200)
                .body("events[0].subject", matchesPattern("b2b, accepted, outcome [0-9a-f-]{36}"))
                .body(not(containsString(event)))
                .body(not(containsString(lead.id())));
    }

    @Test
    void erasureLeavesWhatCountsAndTheRecognitionOfRepeatedEvents() {
        Map<String, Object> outcome =
                Map.of("eventId", event(), "kind", "rejected", "reason", "no-interest", "text", "her words");
        String first = lead.report(outcome).statusCode(201).extract().asString();
        List<CountedOutcome> before = counted();

        lead.erase();

        lead.list().body("outcomes", hasSize(0));
        assertThat(figures.after(FIRST, 100_000)).containsAll(before);
        assertThat(lead.report(outcome).statusCode(201).extract().asString()).isEqualTo(first);
        lead.report(Map.of("eventId", outcome.get("eventId"), "kind", "lost")).statusCode(409);
        lead.report(Map.of("kind", "lost")).statusCode(404).body("type", equalTo("urn:winnow:problem:unknown-lead"));
        ReportedLead.verify();
    }

    @Test
    void aLeadThatComesBackAfterItsErasureBeginsAnew() {
        lead.report("accepted");
        lead.erase();
        lead.decide(Map.of());

        lead.report("lost");

        assertThat(lead.kinds()).containsExactly("lost");
    }
}
