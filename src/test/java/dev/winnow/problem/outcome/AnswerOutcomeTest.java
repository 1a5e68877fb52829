package dev.winnow.problem.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Answer.NotLogged.Reason;
import dev.winnow.qualification.PastAnswer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which problem an answer becomes, and when the client may retry. */
class AnswerOutcomeTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Answer.PolicyNeeded(List.of("b2b", "roofing")), ProblemType.MALFORMED_REQUEST, null),
                Arguments.of(new Answer.UnknownPolicy("b2c", List.of("b2b"), "b2b"), ProblemType.UNKNOWN_POLICY, null),
                Arguments.of(new Answer.UnknownRow("FIT-1", "b2b", null), ProblemType.UNKNOWN_ROW, null),
                Arguments.of(new Answer.TooMuchWork("activities that …", 1_000), ProblemType.TOO_MUCH_WORK, null),
                Arguments.of(new Answer.Busy(), ProblemType.BUSY, 5),
                Arguments.of(new Answer.KeyInUse(), ProblemType.KEY_IN_USE, 1),
                Arguments.of(new Answer.KeyOfAnother(), ProblemType.KEY_OF_ANOTHER_REQUEST, null),
                Arguments.of(new Answer.NotLogged(Reason.BUSY), ProblemType.BUSY, 1),
                Arguments.of(new Answer.NotLogged(Reason.DISK_FULL), ProblemType.NOT_LOGGED, 1),
                Arguments.of(new Answer.NotLogged(Reason.UNAVAILABLE), ProblemType.NOT_LOGGED, 1),
                Arguments.of(new Answer.TooLarge(), ProblemType.TOO_LARGE, null));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalIsAProblem(Answer answer, ProblemType type, Integer retryAfter) {
        ProblemDetails problem = problem(AnswerOutcome.of(answer));

        assertThat(problem.type()).isEqualTo(type.uri());
        assertThat(problem.status()).isEqualTo(type.status());
        assertThat(problem.retryAfter()).isEqualTo(retryAfter);
    }

    @Test
    void decisionIsItsJson() {
        assertThat(json(AnswerOutcome.of(new Answer.Qualified("{}")))).isEqualTo("{}");
        assertThat(json(AnswerOutcome.of(new Answer.Repeated("{}")))).isEqualTo("{}");
        assertThat(json(PastAnswerOutcome.of(new PastAnswer.Found("{}")))).isEqualTo("{}");
    }

    @Test
    void missingDecisionIsAProblem() {
        UUID id = UUID.randomUUID();

        ProblemDetails problem = problem(PastAnswerOutcome.of(new PastAnswer.UnknownDecision(id)));

        assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_DECISION.uri());
        assertThat(problem.detail()).contains(id.toString());
    }

    private static String json(Outcome<String> outcome) {
        return outcome.fold(json -> json, Problem::toString);
    }

    private static ProblemDetails problem(Outcome<String> outcome) {
        return (ProblemDetails) outcome.<Problem, RuntimeException>fold(
                json -> {
                    throw new AssertionError(json);
                },
                problem -> problem);
    }
}
