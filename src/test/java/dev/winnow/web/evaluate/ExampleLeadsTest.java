package dev.winnow.web.evaluate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.explanation.AppliedPath;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.ShippedPolicies.Example;
import dev.winnow.policy.TestPolicy;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code examples/leads.ndjson}: a request, and the stage it should get. */
@QuarkusTest
class ExampleLeadsTest {

    private static final int FEWEST = 60;
    private static final int FEWEST_PATHS = 40;

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

    @Test
    void examplesCoverEveryChangeAndPolicy() {
        List<Example> examples = ShippedPolicies.examples();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(examples)
                .extracting(example -> example.expect().get("change").textValue())
                .contains("promote", "hold", "recycle", "demote", "disqualify");
        assertThat(examples).extracting(ExampleLeadsTest::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.winnow.policy.ShippedPolicies#examples")
    void theStageIsTheExpectedOne(Example example) {
        JsonNode stage = TestPolicy.json(answer(example)).get("stage");

        assertThat(stage.get("recommended")).isEqualTo(example.expect().get("stage"));
        assertThat(stage.get("change")).isEqualTo(example.expect().get("change"));
    }

    @ParameterizedTest
    @MethodSource("dev.winnow.policy.ShippedPolicies#examples")
    void theReceiptBalances(Example example) {
        JsonNode answer = TestPolicy.json(answer(example));

        assertThat(answer.at("/receipt/balances").booleanValue()).isTrue();
        assertThat(sum(lines(answer)))
                .isEqualByComparingTo(answer.at("/score/total").decimalValue());
        for (JsonNode dimension : answer.at("/score/dimensions")) {
            assertThat(sum(lines(answer).filter(line -> line.get("dimension").equals(dimension.get("name")))))
                    .isEqualByComparingTo(dimension.get("points").decimalValue());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.winnow.policy.ShippedPolicies#examples")
    void theDecisionIsFoundAsItWasAnswered(Example example) {
        String answer = answer(example);
        String decisionId = TestPolicy.json(answer).get("decisionId").textValue();

        String found = given().get("/decisions/" + decisionId)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(found).isEqualTo(answer);
    }

    @Test
    void everyPathReachesItsStage() {
        int found = 0;

        for (Example example : ShippedPolicies.examples()) {
            JsonNode path = TestPolicy.json(answer(example)).get("path");
            if (!path.isNull()) {
                found++;
                String after = evaluated(example, AppliedPath.changed(example.lead(), path), "?dryRun=true");
                assertThat(TestPolicy.json(after).at("/stage/recommended"))
                        .as("%s after %s", example, path)
                        .isEqualTo(path.get("to"));
            }
        }

        assertThat(found).isGreaterThan(FEWEST_PATHS);
    }

    private static String id(Example example) {
        return example.lead().get("id").textValue();
    }

    /** Each example is posted once. */
    private static String answer(Example example) {
        return ANSWERS.computeIfAbsent(id(example), id -> evaluated(example, example.lead(), ""));
    }

    private static String evaluated(Example example, JsonNode lead, String query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("policy", example.policy())
                .put("asOf", example.asOf().toString())
                .set("lead", lead);
        return given().contentType("application/json")
                .body(body.toString())
                .post("/evaluate" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Stream<JsonNode> lines(JsonNode answer) {
        return StreamSupport.stream(answer.at("/receipt/lines").spliterator(), false);
    }

    private static BigDecimal sum(Stream<JsonNode> lines) {
        return lines.map(line -> line.get("points").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
