package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.decision.DecisionId;
import dev.winnow.storage.OnPostgresql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long searches among a million decisions take, by filter; that plans are right is tested elsewhere. */
@QuarkusTest
@TestProfile(OnPostgresql.class)
@Tag("slow")
class SearchSpeedOnPostgresqlTest {

    private static final int DECISIONS = 1_000_000;
    private static final int QUERIES = 200;
    private static final int PAGE = 21;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS = DECISIONS * 20;

    @Inject
    Session session;

    @Inject
    Leads leads;

    private final Random random = new Random(20261125);

    @Test
    void searchesAmongAMillionDecisions() {
        ManyDecisions.insert(session, DECISIONS);
        ManyDecisions.insertLeads(session, leads, DECISIONS / 10);
        searches().forEach((name, search) -> {
            print(name + ", first page", search, () -> null);
            print(name + ", from anywhere", search, () -> DecisionId.at(moment()));
        });
        ManyDecisions.remove(session);
    }

    private Map<String, Supplier<DecisionFilter>> searches() {
        Map<String, Supplier<DecisionFilter>> searches = new LinkedHashMap<>();
        searches.put("all", () -> (Filters.all()));
        searches.put("lead", () -> Filters.lead("lead-" + random.nextInt(DECISIONS / 10)));
        searches.put("policy", () -> (Filters.policy(oneOf("many", "some", "few"))));
        searches.put("release", () -> (Filters.release("many", 1 + random.nextInt(20))));
        searches.put("stage", () -> (Filters.stage(oneOf("LEAD", "MQL", "SAL", "SQL", "CUSTOMER"))));
        searches.put("change", () -> (Filters.change(oneOf("hold", "promote", "demote", "recycle", "disqualify"))));
        searches.put("row", () -> (Filters.row(oneOf("RARE", "ROW-" + random.nextInt(300)))));
        searches.put("time", () -> {
            Instant from = moment();
            return (Filters.between(from, from.plusSeconds(86_400)));
        });
        searches.put("points", () -> (Filters.points(Integer.toString(random.nextInt(115) - 10), null)));
        searches.put("six at once", this::six);
        return searches;
    }

    private DecisionFilter six() {
        Instant from = moment();
        return (new DecisionFilter(
                null,
                null,
                Set.of("many"),
                null,
                oneOf("LEAD", "MQL", "SAL"),
                oneOf("hold", "promote"),
                "ROW-" + random.nextInt(100),
                null,
                from,
                from.plusSeconds(30 * 86_400),
                BigDecimal.valueOf(random.nextInt(60)),
                null));
    }

    private void print(String name, Supplier<DecisionFilter> search, Supplier<@Nullable UUID> before) {
        double[] milliseconds = new double[QUERIES];
        long found = 0;
        for (int query = 0; query < QUERIES; query++) {
            DecisionFilter next = search.get();
            UUID from = before.get();
            long start = System.nanoTime();
            found += page(next, from).size();
            milliseconds[query] = (System.nanoTime() - start) / 1e6;
        }
        assertThat(found).as(name).isPositive();
        Arrays.sort(milliseconds);
        System.out.printf(
                "%-28s median %6.1f ms  p99 %6.1f ms  longest %6.1f ms  %5.1f found%n",
                name,
                milliseconds[QUERIES / 2],
                milliseconds[QUERIES * 99 / 100 - 1],
                milliseconds[QUERIES - 1],
                (double) found / QUERIES);
    }

    private List<UUID> page(DecisionFilter filter, @Nullable UUID before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return new DecisionQuery(filter, leads, before)
                    .list(session, "d", StoredDecision.class, PAGE).stream()
                            .map(decision -> decision.id)
                            .toList();
        });
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Instant moment() {
        return START.plusSeconds(random.nextInt(SECONDS));
    }
}
