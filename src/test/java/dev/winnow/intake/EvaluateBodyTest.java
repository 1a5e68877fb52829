package dev.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.log.Requester;
import dev.winnow.explanation.Explain;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.QualificationRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateBodyTest {

    private static final EvaluateOptions OPTIONS = new EvaluateOptions(Explain.FULL, null, false);

    private static final String LEAD = "\"lead\": {\"id\": \"L-1\"}";

    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void policyAndTimeAreRead() {
        QualificationRequest request = Objects.requireNonNull(
                read("{\"policy\": \"b2b\", \"asOf\": \"2026-11-22T10:30:00+01:00\", " + LEAD + "}"));

        assertThat(request.policy()).isEqualTo("b2b");
        assertThat(request.asOf()).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
        assertThat(request.lead().path("id").textValue()).isEqualTo("L-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{" + LEAD + "}", "{\"policy\": null, \"asOf\": null, " + LEAD + "}"})
    void policyAndTimeAreOptional(String body) {
        QualificationRequest request = Objects.requireNonNull(read(body));

        assertThat(request.policy()).isNull();
        assertThat(request.asOf()).isNull();
    }

    @Test
    void leadWithoutItsEnvelopeIsOneProblem() {
        assertThat(read("{\"id\": \"L-1\", \"company\": {}, \"contact\": {}}")).isNull();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEmpty();
            assertThat(problem.expected()).startsWith("an object with lead");
            assertThat(problem.found()).isEqualTo("an object with \"id\", \"company\", \"contact\"");
        });
    }

    @Test
    void misspeltEnvelopeIsSuggested() {
        assertThat(read("{\"leads\": {}}")).isNull();
        assertThat(problems).extracting(RequestProblem::suggestion).containsExactly(null, "lead");
    }

    @Test
    void misspeltFieldIsSuggested() {
        assertThat(read("{\"polcy\": \"b2b\", " + LEAD + "}")).isNull();
        assertThat(problems)
                .containsExactly(RequestProblem.at("/polcy", "one of policy, asOf, lead", "\"polcy\"", "policy"));
    }

    @Test
    void unknownFieldIsAProblem() {
        assertThat(read("{\"customer/id\": 1, " + LEAD + "}")).isNull();
        assertThat(problems).extracting(RequestProblem::pointer).containsExactly("/customer~1id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"lead\"", "1", "true", "null"})
    void anythingButAnObjectIsAProblem(String body) {
        assertThat(read(body)).isNull();
        assertThat(problems).extracting(RequestProblem::expected).containsExactly("an object with lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"L-1\"", "1", "true", "null"})
    void leadThatIsNotAnObjectIsAProblem(String lead) {
        assertThat(read("{\"lead\": " + lead + "}")).isNull();
        assertThat(problems).extracting(RequestProblem::pointer).containsExactly("/lead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-22\"",
                "\"2026-11-22T09:30:00\"",
                "\"yesterday\"",
                "1763804400",
                "\"\"",
                "true",
                "\"1969-12-31T23:59:59Z\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"2026-02-30T00:00:00Z\""
            })
    void invalidTimeIsAProblem(String asOf) {
        assertThat(read("{\"asOf\": " + asOf + ", " + LEAD + "}")).isNull();
        assertThat(problems).extracting(RequestProblem::pointer).containsExactly("/asOf");
    }

    @Test
    void everyProblemIsReported() {
        assertThat(read("{\"policy\": 1, \"asOf\": 2, \"lead\": 3, \"more\": 4}"))
                .isNull();
        assertThat(problems).extracting(RequestProblem::pointer).containsExactly("/more", "/policy", "/asOf", "/lead");
    }

    @Test
    void longTextIsShortenedInAProblem() {
        assertThat(read("{\"asOf\": \"" + "🥃".repeat(10_000) + "\", " + LEAD + "}"))
                .isNull();
        assertThat(problems).extracting(RequestProblem::found).containsExactly('"' + "🥃".repeat(80) + "…\"");
    }

    private @Nullable QualificationRequest read(String body) {
        return EvaluateBody.read(
                body.getBytes(StandardCharsets.UTF_8),
                OPTIONS,
                meaning -> new Requester("key:crm", null),
                Set.of(),
                problems);
    }
}
