package dev.winnow.web.workingcopy;

import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.workingcopy.OpenCopy;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that a requester saw, as {@code If-Match} says. */
final class SeenRevision {

    private static final Pattern REVISION = Pattern.compile("\"?(\\d{1,9})\"?");

    private SeenRevision() {}

    interface Use<X extends Exception> {

        /** @param revision null for {@code *}, the current one */
        Response of(@Nullable Integer revision) throws X;
    }

    /** @param ifMatch the header's value */
    static <X extends Exception> Response read(@Nullable String ifMatch, OpenCopy copy, Use<X> use) throws X {
        if (ifMatch == null) {
            return ProblemResponse.of(WorkingCopyProblems.revisionNeeded());
        }
        if (ifMatch.strip().equals("*")) {
            return use.of(null);
        }
        Matcher revision = REVISION.matcher(ifMatch.strip());
        if (!revision.matches()
                || Integer.parseInt(revision.group(1)) > copy.copy().revision()) {
            return ProblemResponse.of(ProblemDetails.malformed(List.of(RequestProblem.parameter(
                    HttpHeaders.IF_MATCH,
                    "the ETag of this working copy, at most \"%s\", or *"
                            .formatted(copy.copy().revision()),
                    PrintableValue.text(ifMatch),
                    null))));
        }
        return use.of(Integer.valueOf(revision.group(1)));
    }
}
