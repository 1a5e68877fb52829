package dev.winnow.web.release;

import dev.winnow.access.VisibleImpacts;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.Policy;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.StepOutcome;
import dev.winnow.query.Query;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.StepResult;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactRequest;
import dev.winnow.release.impact.Pseudonyms;
import dev.winnow.release.shadow.Shadow;
import dev.winnow.release.shadow.ShadowLog;
import dev.winnow.release.shadow.Shadows;
import jakarta.annotation.security.RolesAllowed;
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
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs releases in shadow, beside the active one, on live decisions. */
@Path("/policies/{policy}/releases/{number}/shadow")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ShadowResource {

    private static final String ASKED_FOR = "it was asked for";
    private static final int LARGEST_RELEASE = 999_999_999;

    private final ReleasePaths paths;
    private final GovernedOnly governed;
    private final CompiledReleases compiled;
    private final Shadows shadows;
    private final ShadowLog log;
    private final VisibleImpacts impacts;
    private final CurrentCaller caller;

    ShadowResource(
            ReleasePaths paths,
            GovernedOnly governed,
            CompiledReleases compiled,
            Shadows shadows,
            ShadowLog log,
            VisibleImpacts impacts,
            CurrentCaller caller) {
        this.paths = paths;
        this.governed = governed;
        this.compiled = compiled;
        this.shadows = shadows;
        this.log = log;
        this.impacts = impacts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    public Response startShadow(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return governed(policy, number, (active, release) -> {
            ShadowFields fields = ShadowFields.read(body);
            return fields.problems().isEmpty()
                    ? document(
                            active,
                            release,
                            shadows.start(policy, release.number(), fields.share(), by(), fields.reason()))
                    : malformed(fields.problems());
        });
    }

    @DELETE
    @RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    public Response endShadow(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return governed(
                policy,
                number,
                (active, release) -> document(active, release, shadows.end(policy, release.number(), by(), ASKED_FOR)));
    }

    @GET
    @RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
    public Response findShadow(
            @PathParam("policy") String policy, @PathParam("number") String number, @Context UriInfo uri)
            throws InterruptedException {
        return governed(policy, number, (active, release) -> {
            List<RequestProblem> problems = new ArrayList<>();
            Query query = new Query(uri.getQueryParameters(), List.of("against", "most"), problems);
            int champion = query.whole("against", active.release().number(), LARGEST_RELEASE);
            int most = query.whole("most", ImpactRequest.Window.MOST, ImpactRequest.Window.MOST);
            return problems.isEmpty() ? document(release, champion, most) : malformed(problems);
        });
    }

    private Response governed(String policy, String number, ReleasePaths.ForRelease<RuntimeException> resource) {
        return paths.answer(
                policy, number, (active, release) -> governed.answer(() -> resource.answer(active, release)));
    }

    private static Response malformed(List<RequestProblem> problems) {
        return ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    private Response document(ActivePolicy active, Lifecycle release, StepResult result) {
        return ProblemResponse.of(
                StepOutcome.of(result),
                done -> document(release, active.release().number(), ImpactRequest.Window.MOST));
    }

    private Response document(Lifecycle release, int champion, int most) {
        String policy = release.policy();
        Optional<Shadow> shadow = shadows.find(policy, release.number());
        if (shadow.isEmpty()) {
            String detail = "Release %s has never run in shadow".formatted(release.number());
            return ProblemResponse.of(ProblemDetails.of(ProblemType.WRONG_STATE, detail));
        }
        return paths.answer(
                policy, Integer.toString(champion), (active, found) -> document(shadow.get(), champion, most));
    }

    private Response document(Shadow shadow, int champion, int most) {
        Optional<Policy> before = compiled.find(shadow.policy(), champion);
        Optional<Policy> after = compiled.find(shadow.policy(), shadow.number());
        if (before.isEmpty() || after.isEmpty()) {
            String detail = "This version of the server can't compile both releases";
            return ProblemResponse.of(ProblemDetails.of(ProblemType.WRONG_STATE, detail));
        }
        ImpactReport report = log.report(before.get(), champion, after.get(), shadow.number(), most);
        ShadowDocument document = ShadowDocument.of(shadow, champion, impacts.report(report, Pseudonyms.random()));
        return Response.ok(DecisionJson.part(document)).build();
    }

    private String by() {
        return caller.get().shown();
    }
}
