package dev.winnow.qualification.reevaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionLog.KnownLead;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.Requester;
import dev.winnow.audit.log.SealedPayload;
import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Explain;
import dev.winnow.job.FailedJobException;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.outcome.Reporter;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.PastDecisions;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What evaluating a lead again as of later does. */
@QuarkusTest
class RescoringTest {

    private static final String POLICY = "b2b";

    /** Long enough for activities to count nearly nothing. */
    private static final Duration LONG = Duration.ofDays(365);

    @Inject
    @SuppressWarnings("NullAway.Init")
    Qualification qualification;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DecisionLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DecisionSearch search;

    @Inject
    @SuppressWarnings("NullAway.Init")
    PastDecisions past;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Erasures erasures;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Outcomes outcomes;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AuditTrail trail;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    private final String id = "L-" + UUID.randomUUID();

    @Test
    void aLeadWhoseActivitiesAgeMoves() throws Exception {
        decide("MQL", "key:crm");
        JsonNode before = answers().get(0);

        assertThat(rescore(LONG)).isTrue();

        assertThat(log.latest(id, Set.of(), null, 10))
                .extracting(DecisionRecord::caller)
                .containsExactly(Requester.RESCORING, "key:crm");
        JsonNode moved = answers().get(0);
        assertThat(moved.at("/score/total").decimalValue())
                .isLessThan(before.at("/score/total").decimalValue());
        assertThat(moved.at("/score/grade")).isNotEqualTo(before.at("/score/grade"));
        assertThat(moved.at("/stage/current")).isEqualTo(before.at("/stage/recommended"));
        assertThat(past.replay(latest().id()).orElseThrow().identical()).isTrue();
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void auditorsFindMovesByTheirCaller() throws Exception {
        decide("MQL", "key:crm");

        rescore(LONG);

        assertThat(search.page(
                        new DecisionFilter(
                                id,
                                null,
                                Set.of(),
                                null,
                                null,
                                null,
                                null,
                                Requester.RESCORING,
                                null,
                                null,
                                null,
                                null),
                        null,
                        10))
                .extracting(DecisionRecord::id)
                .containsExactly(latest().id());
    }

    /** Over the API, which knows the caller even before there is such a decision. */
    @Test
    void theApiFindsMovesByTheirCaller() throws Exception {
        decide("MQL", "key:crm");
        rescore(LONG);

        given().queryParam("caller", "rescoring")
                .queryParam("lead", id)
                .get("/decisions")
                .then()
                .statusCode(200)
                .body("decisions.decisionId", equalTo(List.of(latest().id().toString())));
    }

    /** An evaluation that began before and was stored after: it is earlier, and knows more. */
    @Test
    void factsComeFromTheLatestDecisionThatWasAskedFor() throws Exception {
        decide("MQL", "key:crm");
        rescore(LONG);
        String before = answers().get(0).at("/stage/recommended").asText();
        KnownLead read = known();
        ObjectNode facts = (ObjectNode) ((LoggedDecision) asked()).facts().deepCopy();

        facts.remove("company");
        LoggedDecision asked = (LoggedDecision) asked();
        LoggedDecision later = new LoggedDecision(
                asked.id(),
                asked.policy(),
                asked.release(),
                asked.evaluatedAt(),
                asked.asOf(),
                asked.caller(),
                asked.explained(),
                new SealedPayload(id, DecisionJson.facts(facts), asked.answer()));
        rescore(new KnownLead(read.subject(), read.latest(), later), LONG.plusDays(1));

        LoggedDecision moved = (LoggedDecision) latest();
        assertThat(moved.facts().has("company")).isFalse();
        assertThat(moved.facts().path("stage").asText()).isEqualTo(before);
    }

    @Test
    void aLeadThatDoesNotMoveIsNotStored() throws Exception {
        decide("MQL", "key:crm");

        assertThat(rescore(Duration.ZERO)).isTrue();
        rescore(LONG);
        assertThat(rescore(LONG)).isTrue();

        assertThat(answers()).hasSize(2);
    }

    @Test
    void anErasedLeadIsNotStored() throws Exception {
        decide("MQL", "key:crm");
        KnownLead read = known();
        erasures.erase(id, "user:dana");

        assertThat(rescore(read, LONG)).isTrue();

        assertThat(answers()).isEmpty();
        assertThat(erasures.knows(id)).isFalse();
    }

    @Test
    void aLeadThatWasEvaluatedMeanwhileKeepsItsNewFacts() throws Exception {
        decide("MQL", "key:crm");
        KnownLead read = known();
        decide("MQL", "key:marketing");

        assertThat(rescore(read, LONG)).isTrue();

        assertThat(log.latest(id, Set.of(), null, 10))
                .extracting(DecisionRecord::caller)
                .containsExactly("key:marketing", "key:crm");
    }

    @Test
    void whatSalesReportedCountsOn() throws Exception {
        decide("MQL", "key:crm");
        outcomes.record(
                new ReportedOutcome(id, "event-" + id, OutcomeKind.ACCEPTED, POLICY, null, null, null, null, null),
                new Reporter("key:crm", Set.of(), null));

        rescore(LONG);

        JsonNode moved = answers().get(0);
        assertThat(moved.at("/outcomes/0/fact").asText()).isEqualTo("sales.accepted");
        assertThat(moved.at("/outcomes/0/used").asBoolean()).isTrue();
    }

    @Test
    void madeUpLeadsAndThoseOfLaterAreLeftOut() throws Exception {
        decide("MQL", Requester.SAMPLES);

        assertThat(rescore(LONG)).isTrue();
        assertThat(rescore(Duration.ofDays(-1))).isTrue();

        assertThat(log.latest(id, Set.of(), null, 10)).hasSize(1);
    }

    @Test
    void aPolicyThatIsNotActiveFails() {
        decide("MQL", "key:crm");
        DecisionRecord latest = latest();
        LeadRescoring rescoring = new LeadRescoring(qualification, Clock.offset(clock, LONG));
        KnownLead other = new KnownLead(UUID.randomUUID(), ofPolicy(latest, "gone"), latest);

        assertThatThrownBy(() -> rescoring.begin(other))
                .isInstanceOf(FailedJobException.class)
                .hasMessage("policy gone isn't active");
    }

    private static DecisionRecord ofPolicy(DecisionRecord record, String policy) {
        return record.match(
                logged -> new LoggedDecision(
                        logged.id(),
                        policy,
                        logged.release(),
                        logged.evaluatedAt(),
                        logged.asOf(),
                        logged.caller(),
                        logged.explained(),
                        logged.payload()),
                unreadable -> unreadable);
    }

    private void decide(String stage, String caller) {
        ObjectNode lead = (ObjectNode) DecisionJson.read("""
                {"id": "%s", "stage": "%s", "channel": "search",
                 "contact": {"function": "marketing", "seniority": "director"},
                 "company": {"industry": "fintech", "employees": 420, "region": "dach"},
                 "activities": [
                   {"type": "download", "content": "case-study", "occurredAt": "%s"},
                   {"type": "page-visit", "content": "pricing-page", "occurredAt": "%s"}]}
                """.formatted(
                        id,
                        stage,
                        clock.instant().minus(Duration.ofDays(6)),
                        clock.instant().minus(Duration.ofDays(2))));
        Answer answer = qualification
                .qualify(new QualificationRequest(
                        POLICY, Set.of(), null, lead, Explain.SUMMARY, null, new Requester(caller, null), false))
                .join();
        assertThat(answer).isInstanceOf(Answer.Qualified.class);
    }

    private boolean rescore(Duration later) throws FailedJobException, InterruptedJobException {
        return rescore(known(), later);
    }

    private boolean rescore(KnownLead lead, Duration later) throws FailedJobException, InterruptedJobException {
        Optional<CompletableFuture<Answer>> begun =
                new LeadRescoring(qualification, Clock.offset(clock, later)).begin(lead);
        return begun.isEmpty() || LeadRescoring.isDone(begun.get().join(), POLICY);
    }

    private KnownLead known() {
        return new KnownLead(UUID.randomUUID(), latest(), asked());
    }

    private DecisionRecord latest() {
        return log.latest(id, Set.of(POLICY), null, 1).get(0);
    }

    private DecisionRecord asked() {
        return log.latest(id, Set.of(POLICY), null, 10).stream()
                .filter(record -> !Requester.RESCORING.equals(record.caller()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> answers() {
        return log.latest(id, Set.of(), null, 10).stream()
                .map(record -> DecisionJson.read(record.answer()))
                .toList();
    }
}
