package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdQueryTest {

    private static final int MOST = 17;

    @Inject
    Session session;

    @Test
    @TestTransaction
    void findsThoseThatAreAskedForAndNoOthers() {
        List<UUID> leads = new ArrayList<>();
        for (int each = 0; each < MOST; each++) {
            StoredLeadKey key = StoredLeadKey.of(UUID.randomUUID());
            session.persist(key);
            leads.add(key.lead);
        }
        for (int count = 1; count <= MOST; count++) {
            List<UUID> asked = leads.subList(0, count);

            assertThat(IdQuery.of(session, "from StoredLeadKey k where k.lead in (%s)", asked, StoredLeadKey.class)
                            .list())
                    .extracting(key -> key.lead)
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }
}
