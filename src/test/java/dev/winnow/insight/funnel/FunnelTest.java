package dev.winnow.insight.funnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.release.ActivePolicies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The counts are those of the log, whatever is written meanwhile. */
@QuarkusTest
class FunnelTest {

    private static final int WRITERS = 8;
    private static final int LEADS = 12;
    private static final String EVER = "?policy=b2b&from=1970-01-01&to=2099-01-01";

    @Inject
    FunnelJob job;

    @Inject
    ActivePolicies policies;

    @Inject
    Session session;

    @Test
    void countsEqualARecountUnderManyWriters() throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        String run = UUID.randomUUID().toString();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            running.add(writers.submit(() -> write(run, number)));
        }
        while (running.stream().anyMatch(future -> !future.isDone())) {
            job.count();
        }
        for (Future<?> future : running) {
            future.get();
        }
        writers.shutdown();
        job.count();

        JsonPath report = report("");
        Map<String, Long> expected = recount();
        for (String stage : report.getList("stages.step", String.class)) {
            assertThat(report.getLong("stages.find { it.step == '%s' }.leads".formatted(stage)))
                    .as(stage)
                    .isEqualTo(expected.getOrDefault(stage, 0L));
        }
        assertThat(report.getLong("leads")).isGreaterThanOrEqualTo(LEADS);
        long byChannel = report("&by=channel").<Integer>getList("groups.leads").stream()
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(byChannel).as("each lead is in one group").isEqualTo(report.getLong("leads"));
        assertThat(report("&by=release").<Integer>getList("groups.leads").stream()
                        .mapToLong(Integer::longValue)
                        .sum())
                .isEqualTo(report.getLong("leads"));
    }

    @Test
    void outcomesAreCountedAndCorrected() {
        String lead = "L-" + UUID.randomUUID();
        evaluate(lead, "MQL", "2026-01-01T00:00:00Z", "event");
        job.count();
        JsonPath before = report("");
        String event = report(lead, Map.of("kind", "won", "amount", 1200, "at", "2026-02-01T00:00:00Z"));
        job.count();
        JsonPath won = report("");
        report(lead, Map.of("kind", "opportunity", "at", "2026-02-01T00:00:00Z", "corrects", event));
        job.count();
        JsonPath corrected = report("");

        assertThat(leads(won, "won")).isEqualTo(leads(before, "won") + 1);
        assertThat(leads(won, "accepted")).isEqualTo(leads(before, "accepted") + 1);
        assertThat(leads(corrected, "won")).isEqualTo(leads(before, "won"));
        assertThat(leads(corrected, "opportunity")).isEqualTo(leads(before, "opportunity") + 1);
    }

    @Test
    void nothingIsCountedTwice() {
        evaluate("L-" + UUID.randomUUID(), "LEAD", "2026-01-01T00:00:00Z", "event");
        job.count();
        JsonPath before = report("");

        job.count();
        job.count();

        assertThat(report("").<Object>getList("stages")).isEqualTo(before.<Object>getList("stages"));
    }

    @Test
    void callersWhoMayNotReadDecisionsSeeNoSmallGroups() {
        for (int lead = 0; lead < 13; lead++) {
            String channel = lead == 0 ? "partner" : lead < 6 ? "search" : "event";
            evaluate("L-" + UUID.randomUUID(), "LEAD", "2031-05-01T00:00:00Z", channel);
        }
        job.count();
        String query = "?policy=b2b&from=2031-05-01&to=2031-05-02&by=channel";

        JsonPath analyst = given().header("X-API-Key", AllowedEverything.key(Access.to(Role.ANALYST)))
                .get("/insights/funnel" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath sales = given().header("X-API-Key", AllowedEverything.key(Access.to(Role.SALES)))
                .get("/insights/funnel" + query)
                .jsonPath();

        assertThat(sales.<String>getList("groups.value")).contains("event", "search", "partner");
        assertThat(analyst.<String>getList("groups.value")).containsExactly("event", "other");
        assertThat(analyst.<Integer>getList("groups.leads"))
                .as("the one from a partner isn't what is missing in the total")
                .containsExactly(7, 6);
        assertThat(analyst.getLong("leads")).isEqualTo(sales.getLong("leads"));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        given().get("/insights/funnel?policy=b2c&from=yesterday&by=colour")
                .then()
                .statusCode(400)
                .body("problems.size()", equalTo(2));
        given().get("/insights/funnel?policy=b2b&by=chanel")
                .then()
                .statusCode(400)
                .body("problems[0].suggestion", equalTo("channel"));
        given().get("/insights/funnel?policy=b2b&from=2026-02-01&to=2026-02-01")
                .then()
                .statusCode(400);
    }

    @Test
    void funnelIsAlsoATable() {
        String csv = given().accept("text/csv")
                .get("/insights/funnel" + EVER + "&by=cohort")
                .asString();

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("group,kind,step,leads,"));
        assertThat(csv).contains("all,stage,MQL,", "all,outcome,won,");
        given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/insights/funnel" + EVER)
                .then()
                .statusCode(200);
    }

    /** By another way: which stages were recommended for each lead, as the rows of the log say. */
    private Map<String, Long> recount() {
        List<String> ladder = policies.find("b2b").orElseThrow().policy().ladder().steps().stream()
                .map(stage -> stage.name())
                .toList();
        Map<Object, Integer> highest = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> session.createSelectionQuery(
                        "select d.subject, d.recommendedStage from StoredDecision d where d.policy = 'b2b'"
                                + " and d.chain is not null and (d.caller is null or d.caller <> 'samples')",
                        Object[].class)
                .list()
                .forEach(row -> highest.merge(row[0], ladder.indexOf(row[1].toString()), Math::max)));
        Map<String, Long> counts = new HashMap<>();
        highest.values()
                .forEach(rank -> ladder.subList(0, rank + 1).forEach(step -> counts.merge(step, 1L, Long::sum)));
        return counts;
    }

    private static void write(String run, int writer) {
        for (int lead = 0; lead < LEADS; lead++) {
            String stage = List.of("CONTACT", "LEAD", "MQL", "SAL").get((lead + writer) % 4);
            Instant asOf = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays((lead * 7L + writer * 3L) % 60));
            evaluate("L-" + run + "-" + lead, stage, asOf.toString(), writer % 2 == 0 ? "event" : "search");
        }
    }

    private static String report(String lead, Map<String, Object> outcome) {
        Map<String, Object> body = new HashMap<>(outcome);
        String event = "e-" + UUID.randomUUID();
        body.put("policy", "b2b");
        body.put("eventId", event);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/leads/{lead}/outcomes", lead)
                .then()
                .statusCode(201);
        return event;
    }

    private static long leads(JsonPath report, String outcome) {
        return report.getLong("outcomes.find { it.step == '%s' }.leads".formatted(outcome));
    }

    private static JsonPath report(String more) {
        return given().get("/insights/funnel" + EVER + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void evaluate(String lead, String stage, String asOf, String channel) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "asOf",
                        asOf,
                        "lead",
                        Map.of(
                                "id",
                                lead,
                                "stage",
                                stage,
                                "channel",
                                channel,
                                "company",
                                Map.of("industry", "fintech", "employees", 420))))
                .post("/evaluate?explain=none")
                .then()
                .statusCode(200);
    }
}
