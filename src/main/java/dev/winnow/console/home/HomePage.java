package dev.winnow.console.home;

import dev.winnow.access.FirstRun;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.home.HomeView.FolderProblems;
import dev.winnow.console.home.HomeView.PolicyLine;
import dev.winnow.console.home.HomeView.Starts;
import dev.winnow.console.insight.RecentFigures;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.console.start.FirstVisit;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.release.ActivePolicy;
import dev.winnow.sample.SampleLeads;
import dev.winnow.sample.SampleState;
import dev.winnow.sample.SampleState.Phase;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The start page, and the answer to addresses that no page has. */
@Path("/console")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class HomePage {

    private static final int MOST_PROBLEMS = 20;
    private static final int A_WEEK = 7;

    private final Frames frames;
    private final VisiblePolicies policies;
    private final CopyLines copies;
    private final FirstRun firstRun;
    private final SampleLeads samples;
    private final Agendas agendas;
    private final Promotions promotions;
    private final RecentFigures figures;
    private final CurrentCaller caller;

    HomePage(
            Frames frames,
            VisiblePolicies policies,
            CopyLines copies,
            FirstRun firstRun,
            SampleLeads samples,
            Agendas agendas,
            Promotions promotions,
            RecentFigures figures,
            CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.copies = copies;
        this.firstRun = firstRun;
        this.samples = samples;
        this.agendas = agendas;
        this.promotions = promotions;
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    public Response home(@CookieParam(FirstVisit.COOKIE) @Nullable Cookie visited) {
        return firstRun.isDue()
                ? Response.seeOther(URI.create("/console/first-run")).build()
                : Response.ok(page(visited)).build();
    }

    private String page(@Nullable Cookie visited) {
        List<ActivePolicy> all = policies.all();
        String title = MessageBundles.get(ConsoleText.class).home();
        HomeView view = new HomeView(
                all.stream()
                        .flatMap(policy -> copies.own(policy.name()).stream())
                        .toList(),
                all.stream().map(PolicyLine::of).toList(),
                copies.areReadable()
                        ? all.stream()
                                .filter(policy -> !policy.files().errors().isEmpty())
                                .map(HomePage::problems)
                                .toList()
                        : List.of(),
                copies.areReadable(),
                copies.areMade(),
                starts(all, visited),
                agendas.of(all),
                promotions.lately(),
                figures.of(all, A_WEEK));
        return Templates.home(frames.page(title, Section.HOME, null, new Crumb(title, null)), view)
                .render();
    }

    private Starts starts(List<ActivePolicy> all, @Nullable Cookie visited) {
        Set<Role> roles = caller.get().access().roles();
        boolean isEvaluating = roles.contains(Role.INTEGRATION);
        boolean isAdministrator = caller.get().access().isAdministration();
        SampleState samples = (isEvaluating || isAdministrator) && caller.covers(SampleLeads.POLICY)
                ? this.samples.state(SampleLeads.POLICY)
                : null;
        return new Starts(
                FirstVisit.isOffered(copies, all, visited),
                samples == null || samples.is(Phase.NONE) || samples.is(Phase.OFFERED) && !isEvaluating
                        ? null
                        : samples,
                isAdministrator);
    }

    private static FolderProblems problems(ActivePolicy policy) {
        return new FolderProblems(
                policy.name(),
                policy.files().areActive(),
                policy.files().errors().stream().limit(MOST_PROBLEMS).toList());
    }

    @GET
    @Path("/{address:.+}")
    public String unknown(@PathParam("address") String address) {
        throw new NotFoundException();
    }
}
