package dev.winnow.web.outcome;

import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.Role;
import dev.winnow.intake.OutcomeCsv;
import dev.winnow.intake.SentOutcome;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records what became of many leads. */
@Path("/outcomes")
@RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD})
@Tag(name = "Outcomes")
public class OutcomeResource {

    private final Outcomes outcomes;
    private final Reporting reporting;
    private final Clock clock;

    OutcomeResource(Outcomes outcomes, Reporting reporting, Clock clock) {
        this.outcomes = outcomes;
        this.reporting = reporting;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, OutcomeCsv.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    public Response recordOutcomes(InputStream body, @Context HttpHeaders headers) {
        List<RequestProblem> problems = new ArrayList<>();
        List<SentOutcome> sent = read(WholeBody.read(body), headers.getMediaType(), problems);
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        List<ReportedOutcome> reports =
                sent.stream().map(SentOutcome::report).filter(Objects::nonNull).toList();
        List<OutcomeResult> results = outcomes.record(reports, reporting.reporter());
        return Response.ok(DecisionJson.part(OutcomeReport.of(sent, results))).build();
    }

    private List<SentOutcome> read(byte[] body, MediaType type, List<RequestProblem> problems) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? SentOutcome.array(body, reporting.needsEvent(), clock.instant(), problems)
                : OutcomeCsv.read(body, reporting.needsEvent(), clock.instant(), problems);
    }
}
