package dev.winnow.web.insight;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.insight.quota.BasisResult;
import dev.winnow.insight.quota.BasisResult.Found;
import dev.winnow.insight.quota.BasisResult.NoLeads;
import dev.winnow.insight.quota.QuotaBasis;
import dev.winnow.insight.quota.QuotaPlanner;
import dev.winnow.policy.Policy;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.FunnelOptions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans how many leads a revenue takes. Stores nothing. */
@Path("/plan/quota")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, SALES_WORD, AUDITOR_WORD})
@Tag(name = "Insights")
public class QuotaResource {

    private final QuotaPlanner planner;
    private final FunnelOptions options;

    QuotaResource(QuotaPlanner planner, FunnelOptions options) {
        this.planner = planner;
        this.options = options;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response planQuota(InputStream sent) {
        List<RequestProblem> problems = new ArrayList<>();
        QuotaBody body = QuotaBody.read(WholeBody.read(sent), problems);
        FunnelOptions.Asked asked = body == null || !body.needsFunnel() ? null : options.read(body.funnel(), problems);
        if (body == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(
                    problems.stream().map(QuotaResource::inBody).toList()));
        }
        Policy policy = asked == null ? null : asked.policy().policy();
        if (asked == null || !body.steps().isEmpty()) {
            return plan(body, policy, QuotaBasis.given(body.steps()));
        }
        BasisResult measured = planner.measure(asked.policy().policy(), asked.question());
        return measured instanceof NoLeads none
                ? ProblemResponse.of(noLeads(none, asked))
                : plan(body, policy, ((Found) measured).basis());
    }

    private Response plan(QuotaBody body, @Nullable Policy policy, QuotaBasis basis) {
        return Response.ok(planner.plan(policy, body.target(), basis, body.periods(), body.channels()))
                .build();
    }

    private static ProblemDetails noLeads(NoLeads none, FunnelOptions.Asked asked) {
        return ProblemDetails.of(
                ProblemType.NO_RESULT,
                "No lead that came from %s to %s reached the step %s, so there are no rates; choose other days, report outcomes, or send steps with their rates"
                        .formatted(asked.question().from(), asked.question().to(), none.step()));
    }

    /** The funnel's parameters are fields of the body. */
    private static RequestProblem inBody(RequestProblem problem) {
        return problem.parameter() == null
                ? problem
                : RequestProblem.at(
                        "/" + problem.parameter(), problem.expected(), problem.found(), problem.suggestion());
    }
}
