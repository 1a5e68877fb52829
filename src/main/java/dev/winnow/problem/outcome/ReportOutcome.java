package dev.winnow.problem.outcome;

import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import java.util.List;

/** Maps the result of reporting what became of a lead to the outcome or a problem. */
public final class ReportOutcome {

    private static final String CODE = "a code of letters, digits and single hyphens, up to 60 of them";

    private ReportOutcome() {}

    public static Outcome<LeadOutcome> of(OutcomeResult result) {
        return result.match(new Mapping());
    }

    private static final class Mapping implements OutcomeResult.Cases<Outcome<LeadOutcome>> {

        @Override
        public Outcome<LeadOutcome> recorded(LeadOutcome outcome) {
            return Outcome.of(outcome);
        }

        @Override
        public Outcome<LeadOutcome> repeated(LeadOutcome outcome) {
            return Outcome.of(outcome);
        }

        @Override
        public Outcome<LeadOutcome> eventOfAnother(OutcomeResult.EventOfAnother result) {
            return failed(
                    ProblemType.EVENT_OF_ANOTHER_OUTCOME,
                    RequestProblem.at(
                            "/eventId",
                            "a new event id for each new outcome; to change one, send another with corrects",
                            PrintableValue.text(result.eventId()) + ", which was reported with other content"));
        }

        @Override
        public Outcome<LeadOutcome> unknownLead(OutcomeResult.UnknownLead result) {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.UNKNOWN_LEAD,
                    "expected a lead that policy %s decided on and whose personal data weren't erased, found %s"
                            .formatted(result.policy(), PrintableValue.text(result.leadId()))));
        }

        @Override
        public Outcome<LeadOutcome> unknownPolicy(OutcomeResult.UnknownPolicy result) {
            return failed(
                    ProblemType.UNKNOWN_POLICY,
                    RequestProblem.at(
                            "/policy",
                            OneOf.of(result.active()),
                            PrintableValue.text(result.name()),
                            Suggestion.closest(result.name(), result.active())));
        }

        @Override
        public Outcome<LeadOutcome> policyNeeded(OutcomeResult.PolicyNeeded result) {
            return failed(
                    ProblemType.MALFORMED_REQUEST, RequestProblem.at("/policy", OneOf.of(result.active()), "nothing"));
        }

        @Override
        public Outcome<LeadOutcome> otherPolicy(OutcomeResult.OtherPolicy result) {
            String policies =
                    String.join(", ", result.policies().stream().sorted().toList());
            return Outcome.failed(
                    ProblemDetails.of(ProblemType.FORBIDDEN, "The caller is limited to policies " + policies));
        }

        @Override
        public Outcome<LeadOutcome> unlistedReason(OutcomeResult.UnlistedReason result) {
            String expected = result.listed().isEmpty()
                    ? CODE
                    : "%s, as %s of policy %s".formatted(OneOf.of(result.listed()), result.fact(), result.policy());
            return failed(
                    ProblemType.MALFORMED_REQUEST,
                    RequestProblem.at(
                            "/reason",
                            expected,
                            PrintableValue.text(result.reason()),
                            Suggestion.closest(result.reason(), result.listed())));
        }

        @Override
        public Outcome<LeadOutcome> unknownEvent(OutcomeResult.UnknownEvent result) {
            return failed(
                    ProblemType.UNKNOWN_OUTCOME,
                    RequestProblem.at(
                            "/corrects",
                            "the event id of an outcome of this lead and policy",
                            PrintableValue.text(result.eventId())));
        }

        @Override
        public Outcome<LeadOutcome> alreadyCorrected(OutcomeResult.AlreadyCorrected result) {
            return failed(
                    ProblemType.ALREADY_CORRECTED,
                    RequestProblem.at(
                            "/corrects",
                            "the event id of an outcome that counts",
                            PrintableValue.text(result.eventId()) + ", which is corrected already",
                            result.by()));
        }

        @Override
        public Outcome<LeadOutcome> tooMany() {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.TOO_MANY_OUTCOMES, "The lead has 500 outcomes, the most that a lead can have"));
        }

        private static Outcome<LeadOutcome> failed(ProblemType type, RequestProblem problem) {
            Problem document = ProblemDetails.of(type, List.of(problem));
            return Outcome.failed(document);
        }
    }
}
