package dev.winnow.console.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.workingcopy.CopyTitle;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.WorkingCopy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A policy. */
@Path("/console/policies/{policy}")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class PolicyPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final PolicyViews views;
    private final WorkingCopies copies;
    private final CurrentCaller caller;

    PolicyPage(Frames frames, VisiblePolicies policies, PolicyViews views, WorkingCopies copies, CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.views = views;
        this.copies = copies;
        this.caller = caller;
    }

    @GET
    public Response policy(@PathParam("policy") String name) {
        return answer(name, active -> Response.ok(Templates.policy(
                                frames.page(
                                        name,
                                        Section.TABLES,
                                        name,
                                        new Crumb(
                                                MessageBundles.get(ConsoleText.class)
                                                        .tables(),
                                                null)),
                                views.of(active))
                        .render())
                .build());
    }

    @POST
    @Path("/working-copies")
    @RolesAllowed(Role.ANALYST_WORD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response makeCopy(@PathParam("policy") String name, @FormParam("title") @Nullable String entered) {
        return answer(name, active -> {
            Optional<String> title = CopyTitle.read(entered == null ? "" : entered);
            if (title.isEmpty()) {
                return ProblemResponse.of(ProblemDetails.malformed(List.of(RequestProblem.parameter(
                        "title", CopyTitle.EXPECTED, PrintableValue.text(entered == null ? "" : entered), null))));
            }
            Optional<WorkingCopy> copy = copies.create(
                    active.release().files(),
                    active.release().number(),
                    title.get(),
                    caller.get().shown());
            return copy.isEmpty()
                    ? ProblemResponse.of(WorkingCopyProblems.tooMany(name))
                    : Response.seeOther(URI.create(CopyLine.of(copy.get(), null).href()))
                            .build();
        });
    }

    private Response answer(String name, Function<ActivePolicy, Response> page) {
        return policies.find(name)
                .map(page)
                .orElseGet(() -> ProblemResponse.of(PolicyProblems.unknown(name, policies.names())));
    }
}
