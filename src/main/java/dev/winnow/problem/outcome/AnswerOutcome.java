package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.PastAnswer;
import java.util.List;

/** Maps the result of an evaluation request to the decision as JSON or a problem. */
public final class AnswerOutcome {

    private static final int LARGE_LEAD_RETRY_SECONDS = 5;

    private AnswerOutcome() {}

    public static Outcome<String> of(Answer answer) {
        return answer.match(new Mapping());
    }

    private static final class Mapping implements Answer.Cases<Outcome<String>> {

        @Override
        public Outcome<String> qualified(Answer.Qualified answer) {
            return Outcome.of(answer.answer());
        }

        @Override
        public Outcome<String> repeated(Answer.Repeated answer) {
            return Outcome.of(answer.answer());
        }

        @Override
        public Outcome<String> policyNeeded(Answer.PolicyNeeded answer) {
            RequestProblem problem = RequestProblem.at("/policy", OneOf.of(answer.active()), "nothing");
            return Outcome.failed(ProblemDetails.malformed(List.of(problem)));
        }

        @Override
        public Outcome<String> unknownPolicy(Answer.UnknownPolicy answer) {
            return Outcome.failed(PolicyProblems.unknown(answer));
        }

        @Override
        public Outcome<String> refused(Answer.Refused answer) {
            List<RequestProblem> problems =
                    answer.problems().stream().map(RequestProblem::of).toList();
            return Outcome.failed(ProblemDetails.of(ProblemType.UNUSABLE_FACTS, problems));
        }

        @Override
        public Outcome<String> tooMuchWork(Answer.TooMuchWork answer) {
            RequestProblem problem = RequestProblem.at(
                    "/lead/activities", answer.expected(), "%s that need more".formatted(answer.activities()));
            return Outcome.failed(ProblemDetails.of(ProblemType.TOO_MUCH_WORK, List.of(problem)));
        }

        @Override
        public Outcome<String> busy() {
            return Outcome.failed(ProblemDetails.of(
                            ProblemType.BUSY,
                            "Other leads with many activities are being evaluated; nothing was stored; retry in %s seconds"
                                    .formatted(LARGE_LEAD_RETRY_SECONDS))
                    .retryAfter(LARGE_LEAD_RETRY_SECONDS));
        }

        @Override
        public Outcome<String> unknownRow(Answer.UnknownRow answer) {
            return Outcome.failed(row(answer));
        }

        @Override
        public Outcome<String> keyInUse() {
            return Outcome.failed(KeyProblems.inUse());
        }

        @Override
        public Outcome<String> keyOfAnother() {
            return Outcome.failed(KeyProblems.ofAnother());
        }

        @Override
        public Outcome<String> notLogged(Answer.NotLogged answer) {
            return Outcome.failed(LogProblems.ofDecision(answer.reason()));
        }

        @Override
        public Outcome<String> tooLarge() {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.TOO_LARGE,
                    "expected a decision of less than 1 MB when compressed, found a larger one; nothing was stored"));
        }

        @Override
        public Outcome<String> unreadable(PastAnswer.Unreadable answer) {
            return Outcome.failed(DecisionProblems.unreadable(answer.decision()));
        }
    }

    static ProblemDetails row(Answer.UnknownRow unknown) {
        RequestProblem problem = RequestProblem.parameter(
                "why",
                "the id of a row of policy " + unknown.policy(),
                PrintableValue.text(unknown.id()),
                unknown.suggestion());
        return ProblemDetails.of(ProblemType.UNKNOWN_ROW, List.of(problem));
    }
}
