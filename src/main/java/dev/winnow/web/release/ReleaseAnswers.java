package dev.winnow.web.release;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.release.governed.StepResult;
import dev.winnow.release.impact.MeasuredLimit;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What to say of a step that was to be taken with a release. */
final class ReleaseAnswers {

    private ReleaseAnswers() {}

    /** @param status where it was taken */
    static Response of(StepResult result, int status) {
        if (result instanceof StepResult.Done done) {
            return Response.status(status)
                    .entity(ReleaseDocument.of(done.lifecycle()))
                    .build();
        }
        return problem(result).response();
    }

    static ProblemDetails unknown(String policy, String number) {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_RELEASE,
                "expected the number of a release of %s, found %s".formatted(policy, number));
    }

    static ProblemDetails notGoverned() {
        return ProblemDetails.of(
                ProblemType.NOT_GOVERNED,
                "expected releases to be governed (winnow.releases=governed), found that what is in the folders answers");
    }

    private static ProblemDetails problem(StepResult result) {
        if (result instanceof StepResult.Unknown unknown) {
            return unknown(unknown.policy(), Integer.toString(unknown.number()));
        }
        if (result instanceof StepResult.SelfApproval other) {
            return ProblemDetails.of(ProblemType.FORBIDDEN, sentence(other.expected(), other.found()));
        }
        if (result instanceof StepResult.Outdated outdated) {
            return ProblemDetails.of(
                    ProblemType.OUTDATED_RELEASE,
                    "expected a release made from release %d, which is active, found that release %d was made from %d: rebase it"
                            .formatted(outdated.active(), outdated.number(), outdated.base()));
        }
        if (result instanceof StepResult.NotCompared not) {
            return ProblemDetails.of(
                    ProblemType.IMPACT_NEEDED,
                    "expected a comparison with the active release on all logged decisions within a day, as the policy "
                            + "declares limits, found none: POST …/releases/%d/impact without parameters, and wait for it"
                                    .formatted(not.number()));
        }
        if (result instanceof StepResult.BeyondLimits beyond) {
            return ProblemDetails.of(
                    ProblemType.BEYOND_LIMITS,
                    beyond.broken().stream().map(ReleaseAnswers::withoutWaiver).toList());
        }
        if (result instanceof StepResult.UnknownLimit unknown) {
            return ProblemDetails.of(ProblemType.MALFORMED_REQUEST, List.of(unknownLimit(unknown)));
        }
        if (result instanceof StepResult.Unusable unusable) {
            return ProblemDetails.of(ProblemType.WRONG_STATE, sentence("files that can be compiled", unusable.found()));
        }
        StepResult.Refused refused = (StepResult.Refused) result;
        return ProblemDetails.of(ProblemType.WRONG_STATE, sentence(refused.expected(), refused.found()));
    }

    /** What the caller can do about it: say why. */
    private static RequestProblem withoutWaiver(MeasuredLimit limit) {
        return RequestProblem.at(
                "/waive/" + limit.limit(), limit.demand() + ", or why it needn't be", limit.foundText());
    }

    private static RequestProblem unknownLimit(StepResult.UnknownLimit unknown) {
        String expected = unknown.declared().isEmpty()
                ? "no limits, as the policy declares none"
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
