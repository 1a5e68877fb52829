package dev.winnow.console.imports;

import dev.winnow.console.CallerName;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.ProgressLine;
import dev.winnow.console.WholeNumber;
import dev.winnow.console.imports.ImportView.Refused;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobCheck;
import dev.winnow.intake.job.JobRows;
import dev.winnow.intake.job.JobStep;
import dev.winnow.intake.job.Jobs;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.intake.mapping.SampledFields;
import dev.winnow.job.JobState;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.JobProblems;
import dev.winnow.query.VisibleJobs;
import dev.winnow.release.ActivePolicies;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file of leads: what its columns hold, how far it is, and what became of its rows. */
@Path(ImportsPage.PATH + "/{id}")
@RolesAllowed(Role.INTEGRATION_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ImportPage {

    /** How often the page is loaded again while something happens, in seconds. */
    private static final int REFRESH_SECONDS = 2;

    private final Frames frames;
    private final VisibleJobs visible;
    private final Jobs jobs;
    private final JobRows rows;
    private final ActivePolicies policies;
    private final ResultsViews results;
    private final CurrentCaller caller;
    private final Clock clock;

    ImportPage(
            Frames frames,
            VisibleJobs visible,
            Jobs jobs,
            JobRows rows,
            ActivePolicies policies,
            ResultsViews results,
            CurrentCaller caller,
            Clock clock) {
        this.frames = frames;
        this.visible = visible;
        this.jobs = jobs;
        this.rows = rows;
        this.policies = policies;
        this.results = results;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Response file(@PathParam("id") String id) {
        return answer(id, job -> page(job, job.mapping(), null, Response.Status.OK));
    }

    @POST
    @Path("/mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(@PathParam("id") String id, InputStream body) {
        MappingForm form = new MappingForm(WholeBody.read(body));
        return answer(id, job -> {
            Vocabulary vocabulary = vocabulary(job);
            return vocabulary == null
                    ? toFile(job)
                    : map(job, vocabulary, form.mapping(rows.columns(job, vocabulary), job.mapping()));
        });
    }

    private Response map(Job job, Vocabulary vocabulary, LeadMapping mapping) {
        List<String> conflicts = MappingForm.conflicts(mapping);
        if (!conflicts.isEmpty()) {
            return page(job, mapping, notSaved(conflicts), Response.Status.BAD_REQUEST);
        }
        List<RequestProblem> problems = new ArrayList<>();
        LeadMapping read = MappingJson.read(MappingJson.write(mapping), vocabulary, problems);
        return read == null
                ? page(
                        job,
                        job.mapping(),
                        notSaved(problems.stream().map(RequestProblem::sentence).toList()),
                        Response.Status.BAD_REQUEST)
                : step(job, jobs.map(job.id(), read, caller.get().shown()));
    }

    private static Refused notSaved(List<String> sentences) {
        return new Refused(text().not_saved(), sentences);
    }

    @POST
    @Path("/start")
    public Response start(@PathParam("id") String id) {
        return answer(id, job -> step(job, jobs.start(job.id())));
    }

    @POST
    @Path("/cancellation")
    public Response cancel(@PathParam("id") String id) {
        return answer(id, job -> step(job, jobs.cancel(job.id())));
    }

    @POST
    @Path("/deletion")
    public Response delete(@PathParam("id") String id) {
        return answer(id, job -> {
            jobs.delete(job.id());
            return Response.seeOther(URI.create(ImportsPage.PATH)).build();
        });
    }

    private Response answer(String id, Function<Job, Response> answer) {
        return visible.find(id).map(answer).orElseGet(() -> ProblemResponse.of(JobProblems.unknown()));
    }

    /** The page as it is then; a step that the state didn't allow was taken by somebody else. */
    private Response step(Job job, JobStep step) {
        return step.match(new JobStep.Cases<>() {
            @Override
            public Response done(Job then) {
                return toFile(job);
            }

            @Override
            public Response unknown() {
                return ProblemResponse.of(JobProblems.unknown());
            }

            @Override
            public Response notNow(JobState state) {
                return toFile(job);
            }

            @Override
            public Response tooManyWaiting(long waiting) {
                return refused(text().too_many_waiting(waiting));
            }

            @Override
            public Response withoutId() {
                return refused(text().needs_id());
            }

            private Response refused(String sentence) {
                return page(
                        job, job.mapping(), new Refused(text().not_now(), List.of(sentence)), Response.Status.CONFLICT);
            }
        });
    }

    private static Response toFile(Job job) {
        return Response.seeOther(URI.create(ImportsPage.href(job.id()))).build();
    }

    /** @param mapping the stored one, or one that was refused */
    private Response page(Job job, LeadMapping mapping, @Nullable Refused refused, Response.Status status) {
        boolean isActive = job.state() == JobState.WAITING || job.state() == JobState.RUNNING;
        boolean isMapped = job.state() == JobState.UPLOADED || job.state() == JobState.CHECKED;
        Vocabulary vocabulary = isMapped ? vocabulary(job) : null;
        MappingView mappingView = null;
        Job shown = job;
        if (vocabulary != null) {
            SampledFields columns = rows.columns(job, vocabulary);
            JobCheck check = rows.check(job);
            // Trying it may have made it ready
            shown = visible.find(job.id().toString()).orElse(job);
            mappingView = new MappingViews(columns).of(job, mapping, check);
        }
        ImportView view = new ImportView(
                shown,
                StateLook.of(shown.state()),
                WholeNumber.text(job.rows()),
                CallerName.of(job.by()),
                refused,
                mappingView,
                isActive ? progress(job) : null,
                job.state().isEnd() ? results.of(job) : null);
        Crumb imports = new Crumb(text().imports(), ImportsPage.PATH);
        return Response.status(status)
                .entity(Templates.file(
                                frames.page(job.file(), Section.IMPORT, null, imports, new Crumb(job.file(), null)),
                                view)
                        .render())
                .header("Refresh", isActive ? REFRESH_SECONDS : null)
                .build();
    }

    private ProgressLine progress(Job job) {
        ProgressLine line = ProgressLine.of(job.progress(), text().unit(), clock.instant());
        String sentence = job.state() == JobState.WAITING ? text().waits() : text().done_of(line.sentence());
        return line.saying(sentence);
    }

    /** Null if the policy is no longer active. */
    private @Nullable Vocabulary vocabulary(Job job) {
        return policies.find(job.policy())
                .map(active -> active.policy().vocabulary())
                .orElse(null);
    }

    private static ImportText text() {
        return MessageBundles.get(ImportText.class);
    }
}
