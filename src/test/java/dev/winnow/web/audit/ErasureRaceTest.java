package dev.winnow.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.winnow.web.decision.DecidedLead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Erasures concurrent with evaluations of the lead. */
@QuarkusTest
class ErasureRaceTest {

    @Inject
    Session session;

    private final DecidedLead lead = new DecidedLead();

    /** In any order, nothing remains that identifies a lead whose key is deleted. */
    @Test
    void concurrentEvaluationsAndErasuresLeaveNoPersonalData() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<String>> decided = new ArrayList<>();
        for (int count = 0; count < 60; count++) {
            if (count % 3 == 2) {
                decided.add(clients.submit(() -> {
                    lead.eraseIfKnown();
                    return "";
                }));
            } else {
                decided.add(clients.submit(() -> lead.decided()));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> one : decided) {
            ids.add(one.get());
        }
        clients.shutdown();
        lead.eraseIfKnown();

        DecidedLead.byFact(lead.email()).body("decisions", empty());
        assertThat(count("lead_mark m where not exists (select 1 from lead_key k where k.subject = m.subject)"))
                .isZero();
        assertThat(count("idempotency_key i join decision d on d.id = i.decision_id"
                        + " where not exists (select 1 from lead_key k where k.subject = d.subject)"))
                .isZero();
        ids.stream()
                .filter(id -> !id.isEmpty())
                .forEach(id -> given().get("/decisions/{id}", id).then().statusCode(410));
        assertThat(given().get("/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    private long count(String from) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select count(*) from " + from, Long.class)
                        .getSingleResult());
    }
}
