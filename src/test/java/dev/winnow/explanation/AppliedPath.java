package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.facts.LeadReading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of a lead when a client of the API sets each fact of a path in the lead's JSON and asks again. */
public final class AppliedPath {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private AppliedPath() {}

    /** Fails unless the changes may be made, by somebody, and lead where the path says. */
    static void assertReached(Explained explained) {
        Path path = explained.path();
        JsonNode changed = changed(explained.json(), path);

        LeadReading reading = explained.policy().leadReader().read(changed, TestPolicy.AS_OF);
        assertThat(reading).as("%s after %s", explained.json(), path).isInstanceOf(LeadReading.Read.class);
        assertThat(Explained.lead(explained.policy(), changed).stage())
                .as("%s after %s", explained.json(), path)
                .isEqualTo(path.to());
        path.changes().forEach(change -> assertSomebodyCan(explained.policy(), change));
    }

    /**
     * The lead with each change made: a fact set at its path, an activity added.
     *
     * @param path as it stands in an answer
     */
    public static JsonNode changed(JsonNode lead, JsonNode path) {
        ObjectNode changed = lead.deepCopy();
        for (JsonNode change : path.get("changes")) {
            String fact = change.get("fact").textValue();
            if (fact.equals("activities")) {
                changed.withArray("/activities").add(change.get("to"));
                continue;
            }
            ObjectNode owner = changed;
            String[] steps = fact.split("\\.", -1);
            for (int step = 0; step < steps.length - 1; step++) {
                owner = owner.withObject("/" + steps[step]);
            }
            owner.set(steps[steps.length - 1], change.get("to"));
        }
        return changed;
    }

    static JsonNode changed(JsonNode lead, Path path) {
        return changed(lead, JSON.<JsonNode>valueToTree(path));
    }

    private static void assertSomebodyCan(Policy policy, Path.FactChange change) {
        assertThat(change.by()).as("who brings about %s", change).isIn("lead", "marketing", "sales");
        if (change.fact().equals("activities")) {
            assertEachFactCanBe(policy, "activity.", TestPolicy.json(json(Objects.requireNonNull(change.to()))));
        } else {
            assertThat(changedBy(policy, change.fact())).isEqualTo(change.by());
        }
    }

    private static void assertEachFactCanBe(Policy policy, String prefix, JsonNode facts) {
        facts.properties().forEach(property -> {
            String path = prefix + property.getKey();
            if (property.getValue().isObject()) {
                assertEachFactCanBe(policy, path + ".", property.getValue());
            } else if (!path.equals("activity.occurredAt")) {
                assertThat(changedBy(policy, path))
                        .as("who brings about %s", path)
                        .isNotNull();
            }
        });
    }

    private static @Nullable String changedBy(Policy policy, String path) {
        return Objects.requireNonNull(policy.vocabulary().fact(path), path).changedBy();
    }

    private static String json(Object value) {
        return JSON.valueToTree(value).toString();
    }
}
