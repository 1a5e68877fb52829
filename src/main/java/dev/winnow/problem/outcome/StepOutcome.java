package dev.winnow.problem.outcome;

import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.StepResult;
import dev.winnow.release.impact.MeasuredLimit;
import java.util.List;

/** Maps the result of a step with a release to the release's new state or a problem. */
public final class StepOutcome {

    private StepOutcome() {}

    public static Outcome<Lifecycle> of(StepResult result) {
        return result.match(new Mapping());
    }

    private static final class Mapping implements StepResult.Cases<Outcome<Lifecycle>> {

        @Override
        public Outcome<Lifecycle> done(StepResult.Done result) {
            return Outcome.of(result.lifecycle());
        }

        @Override
        public Outcome<Lifecycle> unknown(StepResult.Unknown result) {
            return Outcome.failed(ReleaseProblems.unknown(result.policy(), Integer.toString(result.number())));
        }

        @Override
        public Outcome<Lifecycle> refused(StepResult.Refused result) {
            return Outcome.failed(
                    ProblemDetails.of(ProblemType.WRONG_STATE, sentence(result.expected(), result.found())));
        }

        @Override
        public Outcome<Lifecycle> selfApproval(StepResult.SelfApproval result) {
            return Outcome.failed(ProblemDetails.of(ProblemType.FORBIDDEN, tie(result)));
        }

        @Override
        public Outcome<Lifecycle> outdated(StepResult.Outdated result) {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.OUTDATED_RELEASE,
                    "Release %s is active, but release %s was made from release %s; rebase release %s"
                            .formatted(result.active(), result.number(), result.base(), result.number())));
        }

        @Override
        public Outcome<Lifecycle> notCompared(StepResult.NotCompared result) {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.IMPACT_NEEDED,
                    ("The policy declares limits, so a proposal needs an impact run of the last day on all logged "
                                    + "decisions, against the active release. POST …/releases/%s/impact without "
                                    + "parameters, wait until the run is done, and propose the release again.")
                            .formatted(result.number())));
        }

        @Override
        public Outcome<Lifecycle> beyondLimits(StepResult.BeyondLimits result) {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.BEYOND_LIMITS,
                    result.broken().stream().map(StepOutcome::notWaived).toList()));
        }

        @Override
        public Outcome<Lifecycle> unknownLimit(StepResult.UnknownLimit result) {
            return Outcome.failed(ProblemDetails.malformed(List.of(notDeclared(result))));
        }

        @Override
        public Outcome<Lifecycle> unusable(StepResult.Unusable result) {
            return Outcome.failed(
                    ProblemDetails.of(ProblemType.WRONG_STATE, sentence("files that can be compiled", result.found())));
        }

        @Override
        public Outcome<Lifecycle> otherAuthor(StepResult.OtherAuthor result) {
            return Outcome.failed(ProblemDetails.of(
                    ProblemType.FORBIDDEN,
                    "Only the author of the draft, %s, can rebase it".formatted(result.author())));
        }

        @Override
        public Outcome<Lifecycle> nothingToRebase(StepResult.NothingToRebase result) {
            String detail = result.base() == null
                    ? "Release %s wasn't made from another release, so it can't be rebased".formatted(result.number())
                    : "Release %s was made from release %s, which is active; there is nothing to rebase"
                            .formatted(result.number(), result.base());
            return Outcome.failed(ProblemDetails.of(ProblemType.WRONG_STATE, detail));
        }
    }

    private static String tie(StepResult.SelfApproval result) {
        return switch (result.tie()) {
            case AUTHOR -> sentence("somebody who didn't write it", "its author, " + result.by());
            case EDITOR ->
                sentence("somebody who didn't edit it", result.by() + ", who edited the working copy it was made of");
            case APPROVER ->
                sentence("one person of marketing and another one of sales", result.by() + ", who approved it already");
        };
    }

    /** Points at the field that would waive the limit. */
    private static RequestProblem notWaived(MeasuredLimit limit) {
        return RequestProblem.at(
                "/waive/" + limit.limit(), limit.demand() + ", or a reason to waive the limit", limit.foundText());
    }

    private static RequestProblem notDeclared(StepResult.UnknownLimit unknown) {
        String expected = unknown.declared().isEmpty()
                ? "no limits, because the policy declares none"
                : "one of " + String.join(", ", unknown.declared());
        return RequestProblem.at(
                "/waive/" + Pointer.escaped(unknown.limit()),
                expected,
                PrintableValue.text(unknown.limit()),
                Suggestion.closest(unknown.limit(), unknown.declared()));
    }

    private static String sentence(String expected, String found) {
        return "expected " + expected + ", found " + found;
    }
}
