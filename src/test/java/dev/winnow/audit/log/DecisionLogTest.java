package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Explain;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionLogTest {

    private static final ObjectNode FACTS =
            JsonNodeFactory.instance.objectNode().put("id", "L-1001");

    private static final Set<String> ROWS = Set.of("FIT-IND-03", "GATE-MQL-01");

    @Inject
    DecisionLog log;

    @Inject
    Session session;

    @Test
    void decisionIsFoundAsItWasAnswered() {
        Decision decision = Decisions.stored();

        append(decision);

        LoggedDecision logged = (LoggedDecision) log.find(id(decision)).orElseThrow();
        assertThat(logged.answer()).isEqualTo(DecisionJson.of(decision));
        assertThat(logged.facts()).isEqualTo(FACTS);
        assertThat(logged.explained()).isEqualTo(Explain.FULL);
    }

    @Test
    void decisionIsReadWithTheDictionaryItWasCompressedWith() {
        Decision decision = Decisions.stored();
        String answer = DecisionJson.of(decision);

        for (Dictionary dictionary : List.of(Dictionary.of(answer.getBytes(StandardCharsets.UTF_8)), Dictionary.NONE)) {
            Decision stored = Decisions.stored();
            log.append(stored, answer, FACTS, new Keywords(Map.of(), ROWS), Decisions.REQUESTER, dictionary)
                    .join();

            assertThat(log.find(id(stored)).orElseThrow().answer()).isEqualTo(answer);
        }
    }

    @Test
    void leadsOfDecisionsAreFoundByDecision() {
        Decision one = Decisions.stored();
        Decision other = Decisions.stored();
        append(one);
        append(other);

        Map<UUID, DecidedLead> leads = log.leads(List.of(id(one), id(other), UUID.randomUUID()));

        assertThat(leads).containsOnlyKeys(id(one), id(other));
        assertThat(leads.values()).extracting(DecidedLead::subject).containsOnly(subject(leads));
        assertThat(leads.values()).extracting(DecidedLead::evaluatedAt).containsOnly(one.evaluatedAt());
    }

    @Test
    void unknownDecisionIsNotFound() {
        assertThat(log.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    @Transactional
    void storedColumnsSayWhatTheDecisionSays() {
        Decision decision = Decisions.stored();

        append(decision);

        StoredDecision stored = session.find(StoredDecision.class, id(decision));
        assertThat(stored.policy).isEqualTo("b2b");
        assertThat(stored.releaseNumber).isEqualTo(3);
        assertThat(stored.releaseDigest).containsExactly(0);
        assertThat(stored.rows).containsExactly("FIT-IND-03", "GATE-MQL-01");
        assertThat(stored.recommendedStage).isEqualTo("MQL");
        assertThat(stored.stageChange).isEqualTo("promote");
        assertThat(stored.totalPoints).isEqualByComparingTo("12.5");
        assertThat(stored.evaluatedAt).isEqualTo(decision.evaluatedAt());
        assertThat(stored.asOf).isEqualTo(decision.asOf());
    }

    @Test
    void answerOverAMegabyteIsKept() {
        Decision decision = Decisions.stored();
        ObjectNode facts = FACTS.deepCopy().put("note", "n".repeat(3_000_000));

        append(decision, facts);

        assertThat(log.find(id(decision))).isPresent();
    }

    @Test
    void whatIsOverAMegabyteWhenCompressedIsRefused() {
        byte[] noise = new byte[2_000_000];
        new Random(7).nextBytes(noise);
        Decision decision = Decisions.stored();
        ObjectNode facts = FACTS.deepCopy().put("note", HexFormat.of().formatHex(noise));

        assertThat(append(decision, facts)).isEqualTo(AppendResult.TOO_LARGE);
        assertThat(log.find(id(decision))).isEmpty();
    }

    @Test
    void aDecisionThatCannotBeStoredDoesNotKeepOthersOut() throws Exception {
        Decision tooLong = Decisions.of("p".repeat(200));
        List<Decision> others = List.of(Decisions.stored(), Decisions.stored(), Decisions.stored());
        ExecutorService clients = Executors.newFixedThreadPool(4);

        Future<AppendResult> refused = clients.submit(() -> append(tooLong));
        List<Future<AppendResult>> stored = others.stream()
                .map(decision -> clients.submit(() -> append(decision)))
                .toList();

        assertThatThrownBy(refused::get).hasRootCauseInstanceOf(SQLException.class);
        for (Future<AppendResult> one : stored) {
            assertThat(one.get()).isEqualTo(AppendResult.STORED);
        }
        clients.shutdown();
        assertThat(log.isWritable()).isTrue();
        assertThat(log.find(id(tooLong))).isEmpty();
    }

    private static UUID subject(Map<UUID, DecidedLead> leads) {
        return leads.values().iterator().next().subject();
    }

    private AppendResult append(Decision decision) {
        return append(decision, FACTS);
    }

    private AppendResult append(Decision decision, ObjectNode facts) {
        return log.append(
                        decision,
                        DecisionJson.of(decision),
                        facts,
                        new Keywords(Map.of(), ROWS),
                        Decisions.REQUESTER,
                        Dictionary.NONE)
                .join();
    }

    @Test
    void dryRunCannotBeStored() {
        assertThatThrownBy(() -> log.append(
                        Decisions.dryRun(),
                        "{}",
                        FACTS,
                        new Keywords(Map.of(), ROWS),
                        Decisions.REQUESTER,
                        Dictionary.NONE))
                .hasMessageContaining("decisionId is null");
    }

    private static UUID id(Decision decision) {
        return Objects.requireNonNull(decision.decisionId());
    }
}
