package dev.winnow.console.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleImpacts;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.console.release.ReleaseHeads.Part;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.release.impact.ImpactRequest;
import dev.winnow.release.impact.ImpactRun;
import dev.winnow.release.impact.ImpactRuns;
import dev.winnow.release.impact.LoggedLeads;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom a release moves if it replaces the active one; for the active one, what it moved. */
@Path("/console/policies/{policy}/releases/{number}/impact")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ReleaseImpactPage {

    private static final int RETRY_SECONDS = 10;

    /** How often the page of a running run is loaded again, in seconds. */
    private static final int REFRESH_SECONDS = 2;

    private final OpenedReleases releases;
    private final ReleaseTabs tabs;
    private final ReleaseHeads heads;
    private final ImpactTabs impactTabs;
    private final VisibleImpacts impacts;
    private final ImpactRuns runs;
    private final DecisionSearch search;
    private final Clock clock;

    ReleaseImpactPage(
            OpenedReleases releases,
            ReleaseTabs tabs,
            ReleaseHeads heads,
            ImpactTabs impactTabs,
            VisibleImpacts impacts,
            ImpactRuns runs,
            DecisionSearch search,
            Clock clock) {
        this.releases = releases;
        this.tabs = tabs;
        this.heads = heads;
        this.impactTabs = impactTabs;
        this.impacts = impacts;
        this.runs = runs;
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param before the stage that the leads leave which are shown; null for the cell with the most leads
     * @param after the stage that they reach
     * @param areAll whether more of them are shown
     */
    @GET
    public Response impact(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("all") @DefaultValue("false") boolean areAll)
            throws InterruptedException {
        return releases.answer(policy, number, opened -> page(opened, new MatrixChoice(before, after, areAll)));
    }

    private Response page(OpenedRelease opened, MatrixChoice cell) throws InterruptedException {
        ImpactTab tab = impactTabs.of(opened, cell);
        return Response.ok(Templates.impact(tabs.frame(opened), heads.of(opened, Part.IMPACT, Entered.NOTHING), tab)
                        .render())
                .header("Refresh", tab.isState("running") ? REFRESH_SECONDS : null)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return releases.answer(policy, number, opened -> {
            Integer before = opened.replaced();
            if (before == null || heads.release(policy, before) == null) {
                return ProblemResponse.of(ProblemDetails.of(
                        ProblemType.WRONG_STATE,
                        MessageBundles.get(ReleaseText.class).replaces_nothing()));
            }
            Instant to = clock.instant();
            int most = ImpactRequest.Window.MOST;
            return runs.start(
                                    new ImpactRequest(
                                            policy, before, opened.number(), new ImpactRequest.Window(null, to, most)),
                                    new LoggedLeads(search, policy, null, to, most))
                            .isEmpty()
                    ? busy()
                    : toImpact(opened);
        });
    }

    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return releases.answer(policy, number, opened -> {
            Integer before = opened.replaced();
            if (before != null) {
                impacts.latest(policy, before, opened.number()).ifPresent(ImpactRun::cancel);
            }
            return toImpact(opened);
        });
    }

    private static Response toImpact(OpenedRelease opened) {
        return Response.seeOther(URI.create(opened.href() + "/impact")).build();
    }

    private static Response busy() {
        return ProblemResponse.of(
                ProblemDetails.of(ProblemType.BUSY, "Too many impact runs are queued; retry in 10 seconds")
                        .retryAfter(RETRY_SECONDS));
    }
}
