package dev.winnow.insight.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.release.ActivePolicies;
import dev.winnow.storage.OnPostgresql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how long the funnel takes over a year of counts, and how many cells that is. The time doesn't depend on how many
 * decisions were counted: five million decisions on a million leads fill the same cells.
 */
@QuarkusTest
@TestProfile(OnPostgresql.class)
@Tag("slow")
class FunnelSpeedOnPostgresqlTest {

    private static final int DAYS = 365;
    private static final int QUERIES = 200;
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int SEGMENTS = 14;
    private static final int VALUES = 8;

    @Inject
    Funnel funnel;

    @Inject
    FunnelJob job;

    @Inject
    ActivePolicies policies;

    @Inject
    Session session;

    @Test
    void aYearOfAMillionLeads() {
        Policy policy = policies.find("b2b").orElseThrow().policy();
        job.count();
        int cells = QuarkusTransaction.requiringNew().timeout(600).call(() -> insert(FunnelSteps.of(policy)));

        System.out.printf("%s cells%n", cells);
        print("no groups", policy, null);
        print("by cohort", policy, FunnelQuestion.COHORT);
        print("by channel", policy, "channel");
        QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("delete from StoredCell c where c.step like '%'")
                        .executeUpdate());
    }

    private int insert(FunnelSteps steps) {
        List<String> all = Stream.concat(steps.ladder().stream(), FunnelSteps.GAINS.stream())
                .toList();
        int inserted = 0;
        for (String step : all) {
            inserted += insert(step, CellKey.ALL, "'' || ''", 1);
            inserted += insert(step, "channel", "'value-' || v", VALUES);
            for (int segment = 1; segment < SEGMENTS; segment++) {
                inserted += insert(step, "segment-" + segment, "'value-' || v", VALUES);
            }
        }
        return inserted;
    }

    private int insert(String step, String segment, String value, int values) {
        return session.createNativeMutationQuery("""
                        insert into funnel_cell (id, policy, is_sample, segment, segment_value, cohort, step, leads, times)
                        select gen_random_uuid(), 'b2b', false, :segment, %s, date '2025-01-01' + d, :step, 100 + d,
                               '0:7,12:9,20:11,24:20,28:31,32:17,36:5,40:2'
                        from generate_series(0, %s) d, generate_series(1, %s) v
                        """.formatted(value, DAYS - 1, values))
                .setParameter("segment", segment)
                .setParameter("step", step)
                .executeUpdate();
    }

    private void print(String name, Policy policy, @Nullable String by) {
        double[] milliseconds = new double[QUERIES];
        for (int query = 0; query < QUERIES; query++) {
            FunnelQuestion question = new FunnelQuestion(START, START.plusDays(DAYS), by, 1);
            long start = System.nanoTime();
            assertThat(funnel.of(policy, question).leads()).isPositive();
            milliseconds[query] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                "%-10s median %6.1f ms  p95 %6.1f ms  longest %6.1f ms%n",
                name, milliseconds[QUERIES / 2], milliseconds[QUERIES * 95 / 100], milliseconds[QUERIES - 1]);
    }
}
