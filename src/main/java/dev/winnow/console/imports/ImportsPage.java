package dev.winnow.console.imports;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.CallerName;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.WholeNumber;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.StreamKind;
import dev.winnow.http.StreamLimit;
import dev.winnow.http.StreamedBody;
import dev.winnow.http.workbook.FormFile;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.UnreadableFileException;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobRows;
import dev.winnow.intake.job.Uploads;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.VisibleJobs;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of leads of the last days, and the form that takes another one. */
@Path(ImportsPage.PATH)
@RolesAllowed(Role.INTEGRATION_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ImportsPage {

    static final String PATH = "/console/import";

    private static final int MOST_LISTED = 50;

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleJobs visible;
    private final Uploads uploads;
    private final JobRows rows;
    private final StreamLimit limit;
    private final CurrentCaller caller;

    ImportsPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleJobs visible,
            Uploads uploads,
            JobRows rows,
            StreamLimit limit,
            CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.visible = visible;
        this.uploads = uploads;
        this.rows = rows;
        this.limit = limit;
        this.caller = caller;
    }

    @GET
    public Response imports(@QueryParam("policy") @Nullable String policy) {
        return page(policy, List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @StreamedBody(MediaType.MULTIPART_FORM_DATA)
    public Response upload(InputStream body, @Context HttpHeaders headers, @Context RoutingContext context) {
        Optional<ProblemDetails> refused =
                limit.enterUntilEnd(context, StreamKind.UPLOADS, caller.get().shown());
        if (refused.isPresent()) {
            return ProblemResponse.of(refused.get());
        }
        List<RequestProblem> problems = new ArrayList<>();
        try {
            FormFile form = FormFile.open(body, headers, problems);
            return form == null ? page(null, problems) : store(form);
        } catch (IOException e) {
            // The browser has closed the connection; the server hasn't failed
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }

    private Response store(FormFile form) throws IOException {
        String policy = form.texts().getOrDefault("policy", "");
        if (!policies.names().contains(policy)) {
            String expected = MessageBundles.get(ImportText.class).expected_policy();
            return page(policy, List.of(RequestProblem.parameter("policy", expected, "\"" + policy + "\"", null)));
        }
        try {
            UUID id = uploads.store(policy, caller.get().shown(), new LeadFile(form.name(), 0, form::content));
            visible.find(id.toString()).ifPresent(rows::check);
            return Response.seeOther(URI.create(href(id))).build();
        } catch (UnreadableFileException e) {
            return page(policy, List.of(e.problem()));
        }
    }

    static String href(UUID id) {
        return PATH + "/" + id;
    }

    private Response page(@Nullable String policy, List<RequestProblem> problems) {
        ImportText text = MessageBundles.get(ImportText.class);
        List<String> names = policies.names();
        String chosen = policy != null && names.contains(policy) ? policy : names.isEmpty() ? "" : names.get(0);
        ImportsView view = new ImportsView(
                chosen,
                names,
                problems.stream().map(RequestProblem::sentence).toList(),
                visible.latest(null, MOST_LISTED).stream()
                        .map(ImportsPage::line)
                        .toList());
        return Response.status(problems.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(Templates.imports(
                                frames.page(text.imports(), Section.IMPORT, null, new Crumb(text.imports(), null)),
                                view)
                        .render())
                .build();
    }

    private static ImportsView.Line line(Job job) {
        return new ImportsView.Line(
                job, StateLook.of(job.state()), WholeNumber.text(job.rows()), CallerName.of(job.by()));
    }
}
