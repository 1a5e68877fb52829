package dev.winnow.web.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Operations and schemas are described as they were published in November 2026, but for prose and the differences listed
 * here. New ones may be added.
 */
@QuarkusTest
class PublishedApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PROSE = Set.of("description", "summary");

    /** Their members are named by us, so that none is prose. */
    private static final Set<String> MAPS = Set.of("properties", "schemas", "examples");

    /** Their content is data. */
    private static final Set<String> DATA = Set.of("value", "example", "default", "enum");

    /** Statuses that were possible before but described for few operations, if any. */
    private static final Map<String, Predicate<JsonNode>> ADDED_BY_RULE = Map.of(
            "400",
            operation -> true,
            "406",
            operation -> true,
            "408",
            PublishedApiTest::hasBody,
            "413",
            PublishedApiTest::hasBody,
            "415",
            PublishedApiTest::hasBody,
            "503",
            operation -> true);

    private static final Set<String> CORRECTED = Set.of(
            // The decision of an earlier request with the same key may be erased or damaged
            "evaluate/responses/410",
            "evaluate/responses/500",
            // The row that `why` names may be unknown
            "evaluate/responses/404/content/application~1problem+json/examples/row",
            // The check of its files may take too long
            "findRelease/responses/422",
            // Diffs, rebases and downloads of tables take the places of checks
            "Busy/value",
            // Only conflicts have a document of their own; other states are ordinary problems
            "rebaseRelease/responses/409",
            // Browsers are led to the console's page of the decision
            "explainDecision/responses/200/content/text~1html",
            "ExplanationPage",
            // Without a body, it takes the leads of logged decisions
            "startImpact/requestBody/required",
            // The example showed a parameter of another operation, or a body where there is none
            "endShadow/responses/400",
            "erasePersonalData/responses/400",
            "findDecision/responses/400",
            "findShadow/responses/400",
            // There are more roles and events
            "listEvents/parameters/0/schema/enum",
            "KeyRequest/properties/roles/items/enum",
            "UserChange/properties/roles/items/enum",
            "UserRequest/properties/roles/items/enum",
            "UnknownRole/value",
            "diffRelease/security",
            "findRelease/security",
            "listReleases/security",
            "takeReleaseFiles/security",
            // Users have display names
            "User/properties/displayName",
            "User/value",
            "DisabledUser/value",
            "UserChange/properties/displayName",
            "UserList/value",
            "UserRequest/properties/displayName",
            "UserRequest/value",
            // Outcomes become facts of later evaluations
            "Decision/properties/outcomes",
            // Leads come in batches
            "Decision/properties/batchId",
            // Bodies of other systems become leads by mappings
            "Decision/properties/mapping",
            "evaluate/parameters",
            "evaluate/requestBody/content/application~1json/examples/by a mapping",
            "evaluate/responses/404",
            // Sample leads are marked, and removed by an erasure
            "DecisionInShort/properties/sample",
            "Erasure/properties/cause",
            // Lists have pages
            "findErasures/parameters",
            "listUsers/parameters",
            "listKeys/parameters",
            "listReleases/parameters",
            "KeyList/properties/next",
            "ReleaseList/properties/next",
            "UserList/properties/next",
            // The example's name differed from that of other operations
            "diffRelease/responses/400",
            "draftRelease/responses/404",
            "listReleases/responses/404",
            "startImpact/responses/404");

    private JsonNode before = JSON.createObjectNode();
    private JsonNode now = JSON.createObjectNode();

    @BeforeEach
    void read() throws IOException {
        try (InputStream saved = getClass().getResourceAsStream("/openapi/published-2026-11.json")) {
            before = JSON.readTree(Objects.requireNonNull(saved));
        }
        now = JSON.readTree(given().accept(ContentType.JSON).get("/q/openapi").asString());
    }

    @Test
    void operationsDifferOnlyAsListed() {
        Set<String> differences = new TreeSet<>();
        Map<String, JsonNode> after = operations(now);
        operations(before).forEach((id, operation) -> {
            JsonNode current = Objects.requireNonNull(after.get(id), id);
            Set<String> statuses = addedByRule(operation);
            differences(id, operation, current).stream()
                    .filter(place -> statuses.stream().noneMatch(status -> isIn(place, id + "/responses/" + status)))
                    .forEach(differences::add);
            assertThat(current.path("responses").fieldNames())
                    .as(id)
                    .toIterable()
                    .containsAll(statuses);
        });
        before.path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(component -> differences.addAll(differences(
                        component.getKey(),
                        component.getValue(),
                        now.at("/components/" + kind.getKey()).path(component.getKey())))));
        assertThat(now.path("tags")).containsAll(before.path("tags"));

        assertThat(differences)
                .allSatisfy(place -> assertThat(CORRECTED).anyMatch(corrected -> isIn(place, corrected)));
        assertThat(CORRECTED)
                .allSatisfy(corrected -> assertThat(differences).anyMatch(place -> isIn(place, corrected)));
    }

    private static boolean isIn(String place, String whole) {
        return place.equals(whole) || place.startsWith(whole + "/");
    }

    private static Set<String> addedByRule(JsonNode operation) {
        Set<String> statuses = new TreeSet<>();
        ADDED_BY_RULE.forEach((status, rule) -> {
            if (rule.test(operation) && !operation.path("responses").has(status)) {
                statuses.add(status);
            }
        });
        return statuses;
    }

    private static boolean hasBody(JsonNode operation) {
        return operation.has("requestBody");
    }

    /** By id, each with its method and path. */
    private static Map<String, JsonNode> operations(JsonNode api) {
        Map<String, JsonNode> operations = new TreeMap<>();
        api.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.put(
                        method.getValue().path("operationId").asText(),
                        method.getValue().<ObjectNode>deepCopy().put("at", method.getKey() + " " + path.getKey()))));
        assertThat(operations).hasSizeGreaterThan(40);
        return operations;
    }

    /** The places of all values that differ. */
    private static Set<String> differences(String place, JsonNode one, JsonNode other) {
        Map<String, JsonNode> before = values(place, one);
        Map<String, JsonNode> after = values(place, other);
        Set<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        places.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
        return places;
    }

    private static Map<String, JsonNode> values(String place, JsonNode node) {
        Map<String, JsonNode> values = new TreeMap<>();
        collect(place, "", node, values);
        return values;
    }

    private static void collect(String place, String name, JsonNode node, Map<String, JsonNode> values) {
        if (node.isValueNode() || node.isEmpty() || DATA.contains(name)) {
            values.put(place, node);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "/" + i, "", node.get(i), values);
            }
        } else {
            boolean isMap = MAPS.contains(name);
            node.properties().forEach(member -> {
                String key = member.getKey();
                if (isMap || !PROSE.contains(key)) {
                    collect(place + "/" + key.replace("/", "~1"), isMap ? "" : key, member.getValue(), values);
                }
            });
        }
    }
}
