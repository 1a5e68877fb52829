package dev.winnow.problem.outcome;

import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.PastAnswer;

/** Maps the result of looking up a decision to the decision as JSON or a problem. */
public final class PastAnswerOutcome {

    private PastAnswerOutcome() {}

    public static Outcome<String> of(PastAnswer answer) {
        return answer.match(new Mapping());
    }

    private static final class Mapping implements PastAnswer.Cases<Outcome<String>> {

        @Override
        public Outcome<String> found(PastAnswer.Found answer) {
            return Outcome.of(answer.answer());
        }

        @Override
        public Outcome<String> unknownDecision(PastAnswer.UnknownDecision answer) {
            return Outcome.failed(DecisionProblems.unknown(answer.id().toString()));
        }

        @Override
        public Outcome<String> unreadable(PastAnswer.Unreadable answer) {
            return Outcome.failed(DecisionProblems.unreadable(answer.decision()));
        }

        @Override
        public Outcome<String> unknownRow(Answer.UnknownRow answer) {
            return Outcome.failed(AnswerOutcome.row(answer));
        }

        @Override
        public Outcome<String> notReproducible(PastAnswer.NotReproducible answer) {
            return Outcome.failed(ProblemDetails.of(ProblemType.NOT_REPRODUCIBLE, answer.reason()));
        }
    }
}
