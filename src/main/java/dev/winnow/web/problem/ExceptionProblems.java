package dev.winnow.web.problem;

import dev.winnow.audit.event.NotRecordedException;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.StatusProblems;
import dev.winnow.identity.PasswordsBusyException;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.Failures;
import dev.winnow.problem.outcome.LogProblems;
import dev.winnow.release.AlteredReleaseException;
import dev.winnow.release.workingcopy.CopyBusyException;
import dev.winnow.storage.NoRoomException;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers exceptions of resources with problems. */
class ExceptionProblems {

    private static final Logger LOG = Logger.getLogger(ExceptionProblems.class);

    private static final int COPY_RETRY_SECONDS = 5;

    private final StatusProblems statuses;

    ExceptionProblems(StatusProblems statuses) {
        this.statuses = statuses;
    }

    @ServerExceptionMapper
    Response toProblem(WebApplicationException e, Request request, UriInfo uri, HttpHeaders headers) {
        Response answer = e.getResponse();
        int status = answer.getStatus();
        if (status < 400) {
            return answer;
        }
        if (status >= 500) {
            return toProblem(e);
        }
        Response problem =
                ProblemResponse.of(statuses.of(status, request.getMethod(), uri.getPath(), headers::getHeaderString));
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    /** For callers whose roles or policies don't cover the request. */
    @ServerExceptionMapper
    Response toProblem(ForbiddenException e, Request request, UriInfo uri, HttpHeaders headers) {
        String reason = e.getMessage();
        return ProblemResponse.of(
                reason == null
                        ? statuses.of(403, request.getMethod(), uri.getPath(), headers::getHeaderString)
                        : ProblemDetails.of(ProblemType.FORBIDDEN, reason));
    }

    /** For changes that weren't made because they couldn't be recorded. */
    @ServerExceptionMapper
    Response toProblem(NotRecordedException e) {
        LOG.warn("An event couldn't be recorded", e.getCause());
        return ProblemResponse.of(LogProblems.ofChange());
    }

    @ServerExceptionMapper
    Response toProblem(NoRoomException e) {
        return ProblemResponse.of(LogProblems.ofChange());
    }

    @ServerExceptionMapper
    Response toProblem(CopyBusyException e) {
        ProblemDetails problem = ProblemDetails.of(ProblemType.BUSY, String.valueOf(e.getMessage()));
        return ProblemResponse.of(problem.retryAfter(COPY_RETRY_SECONDS));
    }

    @ServerExceptionMapper
    Response toProblem(PasswordsBusyException e) {
        return ProblemResponse.of(StatusProblems.passwordsBusy());
    }

    @ServerExceptionMapper
    Response toProblem(AlteredReleaseException e) {
        LOG.error(e.getMessage());
        return ProblemResponse.of(ProblemDetails.of(ProblemType.ALTERED_RELEASE, String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response toProblem(Throwable e) {
        return ProblemResponse.of(Failures.of(e));
    }
}
