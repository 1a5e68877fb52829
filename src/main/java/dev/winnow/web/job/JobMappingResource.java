package dev.winnow.web.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobRows;
import dev.winnow.intake.job.JobStep;
import dev.winnow.intake.job.Jobs;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.VisibleJobs;
import dev.winnow.release.ActivePolicies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and sets what the columns of a job's file hold. */
@Path("/jobs/{id}/mapping")
@RolesAllowed(Role.INTEGRATION_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobMappingResource {

    private final Jobs jobs;
    private final VisibleJobs visible;
    private final JobRows rows;
    private final ActivePolicies policies;
    private final CurrentCaller caller;
    private final JobAnswers answers;

    JobMappingResource(
            Jobs jobs, VisibleJobs visible, JobRows rows, ActivePolicies policies, CurrentCaller caller, Clock clock) {
        this.jobs = jobs;
        this.visible = visible;
        this.rows = rows;
        this.policies = policies;
        this.caller = caller;
        this.answers = new JobAnswers(clock);
    }

    @GET
    public Response findJobMapping(@PathParam("id") String id) {
        return visible.find(id)
                .flatMap(job -> vocabulary(job).map(vocabulary -> answer(job, vocabulary)))
                .orElseGet(answers::unknown);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setJobMapping(@PathParam("id") String id, InputStream body) {
        byte[] bytes = WholeBody.read(body);
        return visible.find(id)
                .flatMap(job -> vocabulary(job).map(vocabulary -> set(job, vocabulary, bytes)))
                .orElseGet(answers::unknown);
    }

    private Optional<Vocabulary> vocabulary(Job job) {
        return policies.find(job.policy()).map(active -> active.policy().vocabulary());
    }

    private Response set(Job job, Vocabulary vocabulary, byte[] body) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonNode json = StrictJson.read(body, problems);
        LeadMapping mapping = json == null ? null : MappingJson.read(json, vocabulary, problems);
        if (mapping == null) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        JobStep step = jobs.map(job.id(), mapping, caller.get().shown());
        return step instanceof JobStep.Done done ? answer(done.job(), vocabulary) : step.match(answers);
    }

    private Response answer(Job job, Vocabulary vocabulary) {
        LeadMapping mapping = job.mapping();
        return Response.ok(DecisionJson.part(MappingDocument.of(
                        mapping, rows.columns(job, vocabulary).by(mapping), rows.check(job))))
                .build();
    }
}
