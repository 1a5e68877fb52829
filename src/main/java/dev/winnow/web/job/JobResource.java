package dev.winnow.web.job;

import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.StreamKind;
import dev.winnow.http.StreamLimit;
import dev.winnow.http.StreamedBody;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.LeadCsv;
import dev.winnow.intake.SentLeads;
import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.UnreadableFileException;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobRows;
import dev.winnow.intake.job.Jobs;
import dev.winnow.intake.job.Uploads;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import dev.winnow.query.VisibleJobs;
import dev.winnow.release.ActivePolicies;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes files of leads, and evaluates them in the background. */
@Path("/jobs")
@RolesAllowed(Role.INTEGRATION_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

    private static final int MOST_LISTED = 100;

    private final Uploads uploads;
    private final Jobs jobs;
    private final VisibleJobs visible;
    private final JobRows rows;
    private final ActivePolicies policies;
    private final StreamLimit limit;
    private final CurrentCaller caller;
    private final Clock clock;
    private final JobAnswers answers;

    JobResource(
            Uploads uploads,
            Jobs jobs,
            VisibleJobs visible,
            JobRows rows,
            ActivePolicies policies,
            StreamLimit limit,
            CurrentCaller caller,
            Clock clock) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.visible = visible;
        this.rows = rows;
        this.policies = policies;
        this.limit = limit;
        this.caller = caller;
        this.clock = clock;
        this.answers = new JobAnswers(clock);
    }

    @POST
    @Consumes({
        LeadCsv.MEDIA_TYPE,
        SentLeads.MEDIA_TYPE,
        XlsxFiles.MEDIA_TYPE,
        "application/gzip",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @StreamedBody({
        LeadCsv.MEDIA_TYPE,
        SentLeads.MEDIA_TYPE,
        XlsxFiles.MEDIA_TYPE,
        "application/gzip",
        MediaType.APPLICATION_OCTET_STREAM
    })
    public Response uploadJob(InputStream body, @Context UriInfo uri, @Context RoutingContext context) {
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("policy", "name"), problems);
        String policy = query.text("policy");
        String name = query.text("name");
        require("policy", policy, "the policy that decides on the leads", problems);
        require("name", name, "the name of the file, such as leads.csv", problems);
        if (policy == null || name == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        caller.require(policy);
        if (policies.find(policy).isEmpty()) {
            return unknown(policy);
        }
        Optional<ProblemDetails> refused =
                limit.enterUntilEnd(context, StreamKind.UPLOADS, caller.get().shown());
        return refused.isPresent() ? ProblemResponse.of(refused.get()) : store(policy, name, body);
    }

    private Response store(String policy, String name, InputStream body) {
        try {
            UUID id = uploads.store(policy, caller.get().shown(), new LeadFile(name, 0, () -> body));
            Job job = jobs.find(id, caller.policies()).orElseThrow();
            rows.check(job);
            return Response.created(URI.create("/jobs/" + id))
                    .entity(DecisionJson.part(
                            JobDocument.of(jobs.find(id, caller.policies()).orElse(job), clock.instant())))
                    .build();
        } catch (UnreadableFileException e) {
            return ProblemResponse.of(ProblemDetails.malformed(List.of(e.problem())));
        } catch (IOException e) {
            // The client has closed the connection; the server hasn't failed
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }

    private static void require(String name, @Nullable String value, String expected, List<RequestProblem> problems) {
        if (value == null && problems.stream().noneMatch(problem -> name.equals(problem.parameter()))) {
            problems.add(RequestProblem.parameter(name, expected, "nothing", null));
        }
    }

    private Response unknown(String policy) {
        List<String> active = policies.names().stream().filter(caller::covers).toList();
        RequestProblem problem = RequestProblem.parameter(
                "policy", OneOf.of(active), "\"" + policy + "\"", Suggestion.closest(policy, active));
        return ProblemResponse.of(ProblemDetails.of(ProblemType.UNKNOWN_POLICY, List.of(problem)));
    }

    @GET
    public Response listJobs(@Context UriInfo uri) {
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("before"), problems);
        Instant before = query.time("before");
        return problems.isEmpty()
                ? Response.ok(DecisionJson.part(new JobDocument.JobList(visible.latest(before, MOST_LISTED).stream()
                                .map(job -> JobDocument.of(job, clock.instant()))
                                .toList())))
                        .build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    @GET
    @Path("/{id}")
    public Response findJob(@PathParam("id") String id) {
        return visible.find(id).map(answers::done).orElseGet(answers::unknown);
    }

    @DELETE
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    public Response deleteJob(@PathParam("id") String id) {
        return visible.find(id)
                .filter(job -> jobs.delete(job.id()))
                .map(job -> Response.noContent().build())
                .orElseGet(answers::unknown);
    }
}
