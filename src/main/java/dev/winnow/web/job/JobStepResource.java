package dev.winnow.web.job;

import dev.winnow.identity.Role;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobStep;
import dev.winnow.intake.job.Jobs;
import dev.winnow.query.VisibleJobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts and cancels jobs. */
@Path("/jobs/{id}")
@RolesAllowed(Role.INTEGRATION_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobStepResource {

    private final Jobs jobs;
    private final VisibleJobs visible;
    private final JobAnswers answers;

    JobStepResource(Jobs jobs, VisibleJobs visible, Clock clock) {
        this.jobs = jobs;
        this.visible = visible;
        this.answers = new JobAnswers(clock);
    }

    @POST
    @Path("/start")
    public Response startJob(@PathParam("id") String id) {
        return step(id, job -> jobs.start(job.id()));
    }

    @POST
    @Path("/cancellation")
    public Response cancelJob(@PathParam("id") String id) {
        return step(id, job -> jobs.cancel(job.id()));
    }

    private Response step(String id, Function<Job, JobStep> step) {
        return visible.find(id).map(job -> step.apply(job).match(answers)).orElseGet(answers::unknown);
    }
}
