package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.personal.MasterKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestKeysTest {

    private static final ObjectNode FACTS =
            JsonNodeFactory.instance.objectNode().put("id", "L-1001");

    @Inject
    DecisionLog log;

    @Inject
    StoredRequestKeys keys;

    @Inject
    LogReader reader;

    @Inject
    MasterKey master;

    @Test
    @Transactional
    void aKeyIsKnownForADay() {
        RequestKey key = key("body");
        Decision decision = Decisions.stored();
        append(decision, key);

        assertThat(after(Duration.ofHours(23)).find(key)).hasValueSatisfying(known -> {
            assertThat(known.isSameRequest()).isTrue();
            assertThat(known.decision().answer()).isEqualTo(DecisionJson.of(decision));
        });
        assertThat(after(Duration.ofHours(25)).find(key)).isEmpty();
    }

    @Test
    @Transactional
    void linesOfBatchesAreKnownForAWeek() {
        RequestKey key = RequestKey.ofLine(UUID.randomUUID().toString(), 17, List.of("line"));
        append(Decisions.stored(), key);

        assertThat(after(Duration.ofDays(6)).find(key)).isPresent();
        assertThat(after(Duration.ofDays(8)).find(key)).isEmpty();
    }

    @Test
    @Transactional
    void anotherBodyIsAnotherRequest() {
        RequestKey key = key("body");
        append(Decisions.stored(), key);

        RequestKey other = new RequestKey(
                key.key(), key("other body").request(), key("other body").sent(), key.kept());

        assertThat(after(Duration.ZERO).find(other))
                .hasValueSatisfying(known -> assertThat(known.isSameRequest()).isFalse());
    }

    @Test
    @Transactional
    void whatARequestSaysIsCompared() {
        RequestKey key = key("body");
        append(Decisions.stored(), key);

        RequestKey same =
                new RequestKey(key.key(), key(" body").request(), key(" body").sent(), key.kept());

        assertThat(after(Duration.ZERO).find(same))
                .hasValueSatisfying(known -> assertThat(known.isSameRequest()).isTrue());
    }

    /** They were stored by their bytes. */
    @Test
    @Transactional
    void requestsFromBeforeAnUpgradeAreKnown() {
        RequestKey key = key("body");
        append(Decisions.stored(), new RequestKey(key.key(), key.sent(), key.sent(), key.kept()));

        assertThat(after(Duration.ZERO).find(key))
                .hasValueSatisfying(known -> assertThat(known.isSameRequest()).isTrue());
        assertThat(after(Duration.ZERO)
                        .find(new RequestKey(
                                key.key(), key.request(), key(" body").sent(), key.kept())))
                .hasValueSatisfying(known -> assertThat(known.isSameRequest()).isFalse());
    }

    /** Another node may have been faster. */
    @Test
    void aKeyThatStandsForAnotherDecisionIsTaken() {
        RequestKey key = key("body");

        assertThat(append(Decisions.stored(), key)).isEqualTo(AppendResult.STORED);
        assertThat(append(Decisions.stored(), key)).isEqualTo(AppendResult.KEY_TAKEN);
        assertThat(log.isWritable()).isTrue();
    }

    private AppendResult append(Decision decision, RequestKey key) {
        return log.append(
                        decision,
                        DecisionJson.of(decision),
                        FACTS,
                        new Keywords(Map.of(), Set.of()),
                        new Requester("key:crm", key),
                        Dictionary.NONE)
                .join();
    }

    private RequestKeys after(Duration passed) {
        return new RequestKeys(keys, reader, master, Clock.fixed(Decisions.MOMENT.plus(passed), ZoneOffset.UTC));
    }

    private static RequestKey key(String body) {
        return RequestKey.of(
                UUID.randomUUID().toString(), List.of(body.strip()), "", body.getBytes(StandardCharsets.UTF_8));
    }
}
