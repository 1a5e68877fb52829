package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.decision.DecisionId;
import dev.winnow.storage.OnPostgresql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter has an index, on the first page and far into the result. */
@QuarkusTest
@TestProfile(OnPostgresql.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansOnPostgresqlTest {

    private static final int COUNT = 50_000;
    private static final Instant MIDDLE = Instant.parse("2026-01-06T18:53:20Z");

    @Inject
    Session session;

    @Inject
    Leads leads;

    @BeforeAll
    void insert() {
        ManyDecisions.insert(session, COUNT);
    }

    @AfterAll
    void remove() {
        ManyDecisions.remove(session);
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("decision_pkey", Filters.all()),
                Arguments.of("decision_pkey", Filters.between(MIDDLE, MIDDLE.plusSeconds(86_400))),
                Arguments.of("decision_pkey", Filters.points("10", null)),
                Arguments.of("decision_by_subject", Filters.lead("17")),
                Arguments.of("decision_by_subject", Filters.fact("contact.email", "dana@example.com")),
                Arguments.of("decision_by_policy", Filters.policy("few")),
                Arguments.of("decision_by_release", Filters.release("many", 3)),
                Arguments.of("decision_by_stage", Filters.stage("CUSTOMER")),
                Arguments.of("decision_by_change", Filters.change("disqualify")),
                Arguments.of("decision_by_points", Filters.points("109", null)),
                Arguments.of("decision_by_points", Filters.points(null, "-9")),
                Arguments.of("decision_pkey", Filters.row("ROW-0")),
                Arguments.of("decision_by_row", Filters.row("RARE")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theFirstPageComesFromAnIndex(String index, DecisionFilter filter) {
        assertThat(plan(filter, null)).contains(index).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aPageFarIntoTheResultComesFromAnIndex(String index, DecisionFilter filter) {
        UUID middle = DecisionId.at(MIDDLE.plusSeconds(3_600));

        String plan = plan(filter, middle);

        assertThat(plan).contains(index).doesNotContain("Seq Scan");
        if (!List.of("decision_by_points", "decision_by_row").contains(index) && filter.minPoints() == null) {
            assertThat(plan)
                    .as("goes on where it ended, and doesn't look for that place")
                    .containsPattern("Index Cond: .*\\(id < ");
        }
    }

    /** What is selected is text, so that the lines of the plan can be read in its place. */
    private String plan(DecisionFilter filter, @Nullable UUID before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UnaryOperator<String> explained = sql -> "explain " + sql;
            try (Session explaining = session.getSessionFactory()
                    .withOptions()
                    .statementInspector(explained)
                    .openSession()) {
                return String.join(
                        "\n", new DecisionQuery(filter, leads, before).list(explaining, "d.policy", String.class, 21));
            }
        });
    }
}
