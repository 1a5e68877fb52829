package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.audit.chain.OtherChains;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GroupCommitStopTest.Stopped.class)
class GroupCommitStopTest {

    /** Its server isn't used by others: it no longer maintains the log. */
    public static final class Stopped implements QuarkusTestProfile {}

    @Inject
    GroupCommit commit;

    @Inject
    DecisionLog log;

    @Inject
    OtherChains others;

    @Test
    void aStoppingServerWritesDecisionsAndLeavesTheDatabaseAloneOtherwise() {
        commit.onStop(new ShutdownEvent());

        // Maintenance would wait for this lock, and the next decision for maintenance
        synchronized (ClientProxy.unwrap(others)) {
            for (int decisions = 0; decisions < 3; decisions++) {
                assertThat(append(Decisions.stored())).isEqualTo(AppendResult.STORED);
            }
        }
    }

    private AppendResult append(Decision decision) {
        return log.append(
                        decision,
                        DecisionJson.of(decision),
                        JsonNodeFactory.instance.objectNode().put("id", "L-1001"),
                        new Keywords(Map.of(), Set.of()),
                        Decisions.REQUESTER,
                        Dictionary.NONE)
                .join();
    }
}
