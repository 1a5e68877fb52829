package dev.winnow.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChainTest {

    @Inject
    Session session;

    @Inject
    AcknowledgedHeads acknowledged;

    /** As when the connection is lost while the database commits. */
    @Test
    void aCommitThatCameThroughUnnoticedIsNotTakenBack() {
        Chain chain = new Chain(session, Clock.tickMillis(ZoneOffset.UTC), acknowledged);
        ChainHead start = QuarkusTransaction.requiringNew().call(chain::head);
        ChainHead next = new ChainHead(
                start.name(), start.startedAt(), start.predecessors(), 1, LogRecord.hash("the first record"));
        try {
            QuarkusTransaction.requiringNew().run(() -> chain.store(start, next));

            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> chain.store(start, start)))
                    .hasMessageContaining("no longer record 0");

            chain.forget();
            assertThat(QuarkusTransaction.requiringNew().call(chain::head)).isEqualTo(next);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createMutationQuery("delete StoredChain where name = :name")
                            .setParameter("name", UUID.fromString(start.name()))
                            .executeUpdate());
        }
    }

    /** As when an older replica has taken over. */
    @Test
    void aDatabaseThatIsBehindIsNotWrittenTo() {
        Chain chain = new Chain(session, Clock.tickMillis(ZoneOffset.UTC), acknowledged);
        QuarkusTransaction.requiringNew().run(() -> {
            ChainHead start = chain.head();
            acknowledged.acknowledge(new ChainHead(
                    start.name(), start.startedAt(), start.predecessors(), 3, LogRecord.hash("the third record")));
            session.createMutationQuery("delete StoredChain where name = :name")
                    .setParameter("name", UUID.fromString(start.name()))
                    .executeUpdate();
        });
        chain.forget();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(chain::head))
                .hasMessageContaining("record 3 of chain");
    }
}
