package dev.winnow.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Decisions;
import dev.winnow.audit.log.Dictionary;
import dev.winnow.audit.log.Keywords;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.policy.ShippedPolicies;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is changed in the log by SQL is found. */
@QuarkusTest
@TestProfile(TamperingTest.OnItsOwn.class)
class TamperingTest {

    private static final long SEED = 20261124;
    private static final int RECORDS = 25;

    @Inject
    DecisionLog log;

    @Inject
    AuditTrail trail;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Session session;

    /** A log that no other test writes to. */
    public static final class OnItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(ShippedPolicies.only("roofing"));
            settings.putAll(Map.of("quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:tampering;DB_CLOSE_DELAY=-1"));
            return settings;
        }
    }

    @Test
    void everyAlterationIsFound() {
        assertFound(50);
    }

    @Test
    @Tag("slow")
    void eachOfAThousandAlterationsIsFound() {
        assertFound(1_000);
    }

    private void assertFound(int times) {
        for (int count = 0; count < RECORDS; count++) {
            Decision decision = Decisions.stored();
            ObjectNode facts = JsonNodeFactory.instance.objectNode().put("id", "L-" + count);
            log.append(
                            decision,
                            DecisionJson.of(decision),
                            facts,
                            new Keywords(Map.of(), Set.of("FIT-IND-03")),
                            Decisions.REQUESTER,
                            Dictionary.NONE)
                    .join();
        }
        checkpoints.sign();
        AlteredLog altered = new AlteredLog(session, new Random(SEED));
        assertThat(altered.records()).isGreaterThanOrEqualTo(RECORDS);
        try {
            assertThat(trail.verify().flaws()).isEmpty();
            for (int time = 0; time < times; time++) {
                String alteration = altered.alter();

                assertThat(trail.verify().flaws())
                        .as("seed %d, alteration %d: %s", SEED, time, alteration)
                        .isNotEmpty();
                altered.restore();
            }
            assertThat(trail.verify().flaws()).isEmpty();
        } finally {
            altered.forget();
        }
    }
}
