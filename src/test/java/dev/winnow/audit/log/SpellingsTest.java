package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.StageChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leads that were stored when texts were still compared as sent. */
@QuarkusTest
class SpellingsTest {

    private static final String COMPOSED = "J\u00fcrgen";
    private static final String DECOMPOSED = "Ju\u0308rgen";

    @Inject
    DecisionLog log;

    @Inject
    DecisionSearch search;

    @Inject
    Erasures erasures;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aLeadIsFoundHoweverItsIdIsWritten() {
        UUID decomposed = append(mark + DECOMPOSED, Map.of());
        UUID composed = append(mark + COMPOSED, Map.of());

        for (String spelling : List.of(mark + COMPOSED, mark + DECOMPOSED, " " + mark + DECOMPOSED)) {
            assertThat(found(Filters.lead(spelling))).as(spelling).containsExactlyInAnyOrder(decomposed, composed);
        }
        assertThat(search.count(Filters.lead(mark + COMPOSED))).isEqualTo(2);
    }

    @Test
    void aPersonIsFoundHoweverTheNameIsWritten() {
        UUID decomposed = append(mark + 1, Map.of("contact.name", DECOMPOSED + " " + mark));
        UUID composed = append(mark + 2, Map.of("contact.name", COMPOSED + " " + mark));

        for (String name : List.of(COMPOSED, DECOMPOSED, COMPOSED.toUpperCase(Locale.ROOT))) {
            assertThat(found(Filters.fact("contact.name", name + " " + mark)))
                    .as(name)
                    .containsExactlyInAnyOrder(decomposed, composed);
        }
        assertThat(found(Filters.fact("contact.name", COMPOSED + "\u00a0 " + mark)))
                .containsExactlyInAnyOrder(decomposed, composed);
    }

    @Test
    void anAddressIsFoundWithWhateverIsAroundIt() {
        UUID id = append(mark + 3, Map.of("contact.email", mark + "@north.example"));

        assertThat(found(Filters.fact("contact.email", "Dana <" + mark + "@NORTH.example.>")))
                .containsExactly(id);
    }

    @Test
    void aLeadIsErasedHoweverItsIdIsWritten() {
        append(mark + DECOMPOSED, Map.of());
        append(mark + COMPOSED, Map.of());

        assertThat(erasures.erase(mark + COMPOSED, "user:dana").decisions()).isEqualTo(2);
        assertThat(found(Filters.lead(mark + DECOMPOSED))).isEmpty();
    }

    private List<UUID> found(DecisionFilter filter) {
        return search.page(filter, null, 10).stream().map(DecisionRecord::id).toList();
    }

    private UUID append(String leadId, Map<String, String> personal) {
        Decision decision = Decisions.of(
                "b2b", 1, leadId, "MQL", StageChange.PROMOTE, "1", Instant.now().truncatedTo(ChronoUnit.MICROS));
        AppendResult result = log.append(
                        decision,
                        DecisionJson.of(decision),
                        JsonNodeFactory.instance.objectNode(),
                        new Keywords(personal, Set.of()),
                        new Requester("key:crm", null),
                        Dictionary.NONE)
                .join();
        assertThat(result).isEqualTo(AppendResult.STORED);
        return Objects.requireNonNull(decision.decisionId());
    }
}
