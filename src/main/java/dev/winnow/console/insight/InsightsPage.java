package dev.winnow.console.insight;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Abilities;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.SearchAddress;
import dev.winnow.http.OwnParameters;
import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.StuckLeads;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.FunnelOptions;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy's definition brings; the address is the question. */
@Path(InsightsPage.PATH)
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, SALES_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class InsightsPage {

    static final String PATH = "/console/insights";

    private static final int SHOWN = 10;

    private final Frames frames;
    private final Funnel funnel;
    private final FunnelOptions options;
    private final VisiblePolicies policies;
    private final StuckLeads stuck;
    private final Abilities abilities;
    private final Clock clock;

    InsightsPage(
            Frames frames,
            Funnel funnel,
            FunnelOptions options,
            VisiblePolicies policies,
            StuckLeads stuck,
            Abilities abilities,
            Clock clock) {
        this.frames = frames;
        this.funnel = funnel;
        this.options = options;
        this.policies = policies;
        this.stuck = stuck;
        this.abilities = abilities;
        this.clock = clock;
    }

    @GET
    public Response insights(@Context UriInfo uri) {
        SearchAddress address = SearchAddress.stated(PATH, uri.getQueryParameters());
        List<String> names = policies.names();
        if (address.value("policy").isEmpty() && !names.isEmpty()) {
            return Response.seeOther(
                            URI.create(address.with("policy", names.get(0)).href()))
                    .build();
        }
        List<RequestProblem> problems = new ArrayList<>();
        FunnelOptions.Asked asked = options.read(address.terms(), problems);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        InsightsView view = asked == null
                ? InsightsViews.refused(
                        address.value("policy"),
                        names,
                        today.minusYears(1),
                        today.plusDays(1),
                        problems.stream().map(RequestProblem::sentence).toList())
                : InsightsViews.of(
                        asked.policy().policy(), names, funnel.of(asked.policy().policy(), asked.question()), address);
        return page(asked, view);
    }

    private Response page(FunnelOptions.@Nullable Asked asked, InsightsView view) {
        String title = MessageBundles.get(InsightText.class).insights();
        return Response.status(asked == null ? Response.Status.BAD_REQUEST : Response.Status.OK)
                .entity(Templates.insights(
                                frames.page(
                                        title,
                                        Section.INSIGHTS,
                                        asked == null ? null : asked.policy().name(),
                                        new Crumb(title, null)),
                                view,
                                asked == null || !abilities.maySearch()
                                        ? null
                                        : StuckView.of(stuck.page(asked.policy().policy(), null, null, SHOWN)))
                        .render())
                .build();
    }
}
