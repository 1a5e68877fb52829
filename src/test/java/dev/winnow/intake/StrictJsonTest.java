package dev.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void valuesAreReadExactly() {
        JsonNode value = Objects.requireNonNull(read("{\"revenue\": 1.50, \"name\": \"Añejo 🥃\"}"));

        assertThat(value.get("revenue").decimalValue()).isEqualTo(new BigDecimal("1.50"));
        assertThat(value.get("name").textValue()).isEqualTo("Añejo 🥃");
        assertThat(problems).isEmpty();
    }

    @Test
    void byteOrderMarkIsIgnored() {
        assertThat(read("\uFEFF{}")).isNotNull();
    }

    @Test
    void depthUpToTheLimitIsRead() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000, 500_000})
    void greaterDepthIsAProblem(int depth) {
        assertThat(read("[".repeat(depth) + "]".repeat(depth))).isNull();
        assertThat(problems)
                .extracting(RequestProblem::expected)
                .containsExactly("at most 64 levels, and short names and numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void emptyBodyIsAProblem(String body) {
        assertThat(read(body)).isNull();
        assertThat(problems).containsExactly(RequestProblem.at("", "a JSON object", "an empty body"));
    }

    @Test
    void otherEncodingIsAProblem() {
        byte[] latin = "{\"name\": \"Añejo\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(StrictJson.read(latin, problems)).isNull();
        assertThat(problems).containsExactly(RequestProblem.at("", "text in UTF-8", "0xf1 as byte 12"));
    }

    @Test
    void duplicateNameIsAProblem() {
        assertThat(read("{\"lead\": {\"id\": 1,\n \"id\": 2}}")).isNull();
        assertThat(problems)
                .containsExactly(RequestProblem.at("/lead/id", "each name once", "it twice (line 2, column 6)"));
    }

    @Test
    void secondValueIsAProblem() {
        assertThat(read("{} {}")).isNull();
        assertThat(problems).extracting(RequestProblem::expected).containsExactly("one JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'a': 1}",
                "{\"a\": 1,}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": .5}",
                "// a\n{}",
                "{\"a\": \"\n\"}",
                "{\"a\": \"\\x\"}",
                "{} x",
                "{a: 1}",
                "<lead/>"
            })
    void invalidJsonIsAProblemWithItsPlace(String body) {
        assertThat(read(body)).isNull();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.expected()).isEqualTo("well-formed JSON");
            assertThat(problem.found())
                    .matches("(?s).*\\(line \\d+, column \\d+\\)")
                    .doesNotContain("Source");
        });
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "-1e-999999999", "1e101", "1e2147483648", "-1e-99999999999999999999"})
    void oversizedNumberIsAProblem(String number) {
        assertThat(read("{\"lead\": [" + number + "]}")).isNull();
        assertThat(problems).extracting(RequestProblem::pointer).containsExactly("/lead/0");
    }

    @Test
    void textThatDatabasesRefuseIsAProblemEverywhere() {
        assertThat(read("{\"a\": \"\\u0000\", \"b\": [\"\\ud800x\"], \"c/\\udc00\": 1, \"d\": \"\\ud83e\\udd43\"}"))
                .isNull();
        assertThat(problems).extracting(RequestProblem::pointer).containsExactly("/a", "/b/0", "/c~1\uFFFD");
    }

    private @Nullable JsonNode read(String body) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), problems);
    }
}
