package dev.winnow.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.audit.proof.Flaw;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Another node writes a chain of its own, with checkpoints that this one doesn't have. */
@QuarkusTest
@TestProfile(OtherChainsTest.OnItsOwn.class)
class OtherChainsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    Session session;

    @Inject
    Checkpoints checkpoints;

    @Inject
    OtherChains others;

    @Inject
    AuditTrail trail;

    private final String chain = UUID.randomUUID().toString();

    /** A database that no other test writes to, and checkpoints that only this test signs. */
    public static final class OnItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:other-chains;DB_CLOSE_DELAY=-1",
                    "winnow.audit.checkpoint-interval", "0s");
        }
    }

    @Test
    void aChainOfAnotherNodeThatIsRemovedAsAWholeIsMissing() {
        append(2);
        sign();
        assertThat(flaws()).isEmpty();

        sql("delete from access_event where chain = '" + chain + "'");
        sql("delete from audit_chain where name = '" + chain + "'");

        assertThat(flaws()).anyMatch(text -> text.startsWith("the chain is missing: the checkpoint of"));
    }

    @Test
    void aChainOfAnotherNodeThatIsCutIsFound() {
        append(2);
        sign();
        String head = QuarkusTransaction.requiringNew()
                .call(() -> HexFormat.of().formatHex((byte[]) session.createNativeQuery(
                                "select hash from access_event where chain = '" + chain + "' and position = 1",
                                byte[].class)
                        .getSingleResult()));

        sql("delete from access_event where chain = '" + chain + "' and position = 2");
        store(new ChainHead(chain, NOW, "", 1, head), 1);

        assertThat(flaws()).anyMatch(text -> text.startsWith("records are missing"));
    }

    @Test
    void aHeadWhoseRecordIsMissingIsNotSigned() {
        append(1);
        sign();
        store(new ChainHead(chain, NOW, "", 9, LogRecord.hash("no record")), 1);
        sign();

        assertThat(checkpoints.all())
                .filteredOn(checkpoint -> checkpoint.chain().equals(chain))
                .extracting(Checkpoint::position)
                .containsExactly(1L);
    }

    private void sign() {
        others.noteIfDue();
        checkpoints.sign();
    }

    private List<String> flaws() {
        return trail.verify().flaws().stream()
                .filter(flaw -> flaw.chain().equals(chain))
                .map(Flaw::text)
                .toList();
    }

    /** Events in a chain that no other one knows. */
    private void append(int events) {
        QuarkusTransaction.requiringNew().run(() -> {
            ChainHead head = ChainHead.starting(chain, NOW, "");
            session.persist(StoredChain.of(head));
            session.flush();
            for (int position = 1; position <= events; position++) {
                EventRecord event = new EventRecord(
                        chain, position, "", UUID.randomUUID(), NOW, "signed-in", "user:kim", "elsewhere", null);
                String hash = event.hashAfter(head.hash());
                session.createNativeMutationQuery("insert into access_event (id, happened_at, kind, caller, subject,"
                                + " chain, position, hash) values (:id, :at, 'signed-in', 'user:kim', 'elsewhere',"
                                + " :chain, :position, :hash)")
                        .setParameter("id", event.id())
                        .setParameter("at", NOW)
                        .setParameter("chain", UUID.fromString(chain))
                        .setParameter("position", (long) position)
                        .setParameter("hash", HexFormat.of().parseHex(hash))
                        .executeUpdate();
                head = new ChainHead(chain, NOW, "", position, hash);
            }
            update(head);
        });
    }

    private void store(ChainHead head, int changed) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(update(head)).isEqualTo(changed));
    }

    private int update(ChainHead head) {
        return session.createMutationQuery(
                        "update StoredChain set headPosition = :position, headHash = :hash where name = :name")
                .setParameter("position", head.position())
                .setParameter("hash", HexFormat.of().parseHex(head.hash()))
                .setParameter("name", UUID.fromString(chain))
                .executeUpdate();
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }
}
