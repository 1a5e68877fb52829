package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.explanation.Explain;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionLogTest {

    private static final ObjectNode FACTS =
            JsonNodeFactory.instance.objectNode().put("id", "L-1001");

    @Inject
    DecisionLog log;

    @Inject
    Session session;

    @Test
    void decisionIsFoundAsItWasAnswered() {
        Decision decision = Decisions.stored();

        log.append(decision, DecisionJson.of(decision), FACTS, null);

        LoggedDecision logged = log.find(id(decision)).orElseThrow();
        assertThat(logged.answer()).isEqualTo(DecisionJson.of(decision));
        assertThat(logged.facts()).isEqualTo(FACTS);
        assertThat(logged.explained()).isEqualTo(Explain.FULL);
    }

    @Test
    void unknownDecisionIsNotFound() {
        assertThat(log.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    @Transactional
    void storedColumnsSayWhatTheDecisionSays() {
        Decision decision = Decisions.stored();

        log.append(decision, DecisionJson.of(decision), FACTS, null);

        StoredDecision stored = session.find(StoredDecision.class, id(decision));
        assertThat(stored.policy).isEqualTo("b2b");
        assertThat(stored.releaseNumber).isEqualTo(3);
        assertThat(stored.releaseDigest).isEqualTo("sha256:00");
        assertThat(stored.leadId).isEqualTo("L-1001");
        assertThat(stored.recommendedStage).isEqualTo("MQL");
        assertThat(stored.stageChange).isEqualTo("promote");
        assertThat(stored.totalPoints).isEqualByComparingTo("12.5");
        assertThat(stored.evaluatedAt).isEqualTo(decision.evaluatedAt());
        assertThat(stored.asOf).isEqualTo(decision.asOf());
        assertThat(stored.facts).isEqualTo("{\"id\":\"L-1001\"}");
    }

    @Test
    void answerOverAMegabyteIsKept() {
        Decision decision = Decisions.stored();
        ObjectNode facts = FACTS.deepCopy().put("note", "n".repeat(3_000_000));

        log.append(decision, DecisionJson.of(decision), facts, null);

        assertThat(log.find(id(decision))).isPresent();
    }

    @Test
    void dryRunCannotBeStored() {
        assertThatThrownBy(() -> log.append(Decisions.dryRun(), "{}", FACTS, null))
                .hasMessageContaining("decisionId is null");
    }

    private static UUID id(Decision decision) {
        return Objects.requireNonNull(decision.decisionId());
    }
}
