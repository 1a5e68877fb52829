package dev.winnow.console.agreement;

import dev.winnow.access.VisiblePolicies;
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
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.review.ReviewDate;
import dev.winnow.release.review.Reviews;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The definition that marketing and sales agreed on, to read, print and review. */
@Path("/console/policies/{policy}/definition")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class AgreementPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final AgreementViews views;
    private final Reviews reviews;
    private final CurrentCaller caller;

    AgreementPage(
            Frames frames, VisiblePolicies policies, AgreementViews views, Reviews reviews, CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.views = views;
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    public Response definition(@PathParam("policy") String policy) {
        return answer(policy, active -> {
            String title = MessageBundles.get(AgreementText.class).definition();
            return Response.ok(Templates.agreement(
                                    frames.page(title, Section.TABLES, policy, new Crumb(title, null)),
                                    views.of(active))
                            .render())
                    .build();
        });
    }

    @POST
    @Path("/review")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setReview(@PathParam("policy") String policy, @FormParam("on") @Nullable String on) {
        return answer(policy, active -> {
            String entered = on == null ? "" : on;
            Optional<LocalDate> date = ReviewDate.read(entered, reviews.today());
            if (date.isEmpty()) {
                return ProblemResponse.of(ProblemDetails.malformed(List.of(
                        RequestProblem.parameter("on", ReviewDate.EXPECTED, PrintableValue.text(entered), null))));
            }
            reviews.set(active.name(), date.get(), caller.get().shown());
            return Response.seeOther(URI.create("/console/policies/" + active.name() + "/definition#review"))
                    .build();
        });
    }

    private Response answer(String name, Function<ActivePolicy, Response> page) {
        return policies.find(name)
                .map(page)
                .orElseGet(() -> ProblemResponse.of(PolicyProblems.unknown(name, policies.names())));
    }
}
