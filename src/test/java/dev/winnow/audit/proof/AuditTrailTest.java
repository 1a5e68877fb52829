package dev.winnow.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.log.AppendResult;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecords;
import dev.winnow.audit.log.Decisions;
import dev.winnow.audit.log.Dictionary;
import dev.winnow.audit.log.Keywords;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class AuditTrailTest {

    @TempDir
    Path folder;

    @Inject
    DecisionLog log;

    @Inject
    AuditTrail trail;

    @Inject
    DecisionRecords records;

    @Inject
    Session session;

    @Test
    void theLogIsIntactAndHoldsEveryDecision() {
        long before = trail.verify().records();
        for (int count = 0; count < 5; count++) {
            append();
        }

        Verification verification = trail.verify();

        assertThat(verification.flaws()).isEmpty();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.records()).isEqualTo(before + 5);
    }

    @Test
    void anEditByHandIsFoundUntilItIsTakenBack() {
        UUID id = append();

        edit("update decision set stage_change = 'demote' where id = :id", id);
        Verification edited = trail.verify();
        edit("update decision set stage_change = 'promote' where id = :id", id);

        assertThat(edited.flaws()).extracting(Flaw::decisionId).containsExactly(id);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void aRecordThatWasTakenOutOfItsChainProvesNothing() {
        UUID id = append();
        String place = place(id);

        edit("update decision set chain = null, position = null where id = :id", id);
        ChainProof proof = trail.prove(id).orElseThrow();
        edit("update decision set " + place + " where id = :id", id);

        assertThat(proof.flaw(null)).isNotNull();
        assertThat(trail.prove(id).orElseThrow().flaw(null)).isNull();
    }

    @Test
    void aRecordWhosePredecessorIsGoneDoesNotFollowIt() {
        UUID before = append();
        UUID id = append();
        String place = place(before);

        edit("update decision set position = null where id = :id", before);
        ChainProof proof = trail.prove(id).orElseThrow();
        edit("update decision set " + place + " where id = :id", before);

        assertThat(proof.flaw(null)).contains("doesn't follow");
    }

    private String place(UUID id) {
        LogRecord record = QuarkusTransaction.requiringNew()
                .call(() -> records.find(id).orElseThrow().record());
        return "chain = '" + record.chain() + "', position = " + record.position();
    }

    @Test
    void whatIsExportedVerifiesElsewhere() throws IOException {
        append();
        Path file = folder.resolve("log");
        trail.export(file);
        String lines = Files.readString(file);

        Verification verification = verified(lines);
        assertThat(verification.flaws()).isEmpty();
        assertThat(verification.records()).isPositive();
        assertThat(verified(lines.replace("\"change\":\"promote\"", "\"change\":\"hold\""))
                        .intact())
                .isFalse();
    }

    private static Verification verified(String export) throws IOException {
        return LogExport.verify(new BufferedReader(new StringReader(export)), List.of(), null);
    }

    private UUID append() {
        Decision decision = Decisions.stored();
        assertThat(log.append(
                                decision,
                                DecisionJson.of(decision),
                                JsonNodeFactory.instance.objectNode().put("id", "L-1001"),
                                new Keywords(Map.of(), Set.of("FIT-IND-03")),
                                Decisions.REQUESTER,
                                Dictionary.NONE)
                        .join())
                .isEqualTo(AppendResult.STORED);
        return Objects.requireNonNull(decision.decisionId());
    }

    private void edit(String sql, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(sql)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Test
    void verificationReadsOneMomentWhileTheLogIsWritten() throws InterruptedException {
        AtomicBoolean isDone = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            while (!isDone.get()) {
                append();
            }
        });
        writer.start();
        try {
            for (int time = 0; time < 40; time++) {
                assertThat(trail.verify().flaws()).isEmpty();
            }
        } finally {
            isDone.set(true);
            writer.join();
        }
    }
}
