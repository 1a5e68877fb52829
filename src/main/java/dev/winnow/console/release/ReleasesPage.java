package dev.winnow.console.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleReleases;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.governed.Lifecycle;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The releases of a policy: what was active when, and what waits. */
@Path("/console/policies/{policy}/releases")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ReleasesPage {

    private static final int MOST = 200;
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    private final Frames frames;
    private final OpenedReleases opened;
    private final VisibleReleases releases;
    private final PersonNames names;
    private final CurrentCaller caller;
    private final ReleaseMode mode;
    private final Clock clock;

    ReleasesPage(
            Frames frames,
            OpenedReleases opened,
            VisibleReleases releases,
            PersonNames names,
            CurrentCaller caller,
            ReleaseSettings settings,
            Clock clock) {
        this.frames = frames;
        this.opened = opened;
        this.releases = releases;
        this.names = names;
        this.caller = caller;
        this.mode = settings.mode();
        this.clock = clock;
    }

    /**
     * Leads to the comparison of two releases if both are given.
     *
     * @param before the number of the older release
     * @param after the number of the newer release
     */
    @GET
    public Response releases(
            @PathParam("policy") String policy,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after)
            throws InterruptedException {
        boolean isComparison = before != null && after != null && before.matches(NUMBER) && after.matches(NUMBER);
        return opened.answer(
                policy,
                active -> isComparison
                        ? Response.seeOther(URI.create(
                                        "/console/policies/%s/releases/%s?from=%s".formatted(policy, after, before)))
                                .build()
                        : page(active));
    }

    private Response page(ActivePolicy active) {
        List<Lifecycle> all = releases.all(active.name());
        Map<String, String> known = new HashMap<>();
        int number = active.release().number();
        Timeline timeline = new Timeline(all, number, by -> known.computeIfAbsent(by, names::of), clock.instant());
        List<ReleasesView.Line> lines = timeline.active();
        List<Integer> numbers = all.stream().map(Lifecycle::number).toList();
        int latest = Math.max(number, numbers.get(0));
        boolean isNewer = latest != number;
        String title = MessageBundles.get(ReleaseText.class).releases();
        ReleasesView view = new ReleasesView(
                active.name(),
                mode == ReleaseMode.GOVERNED,
                caller.get().access().roles().contains(Role.ANALYST),
                timeline.pending(),
                lines.stream().limit(MOST).toList(),
                Math.max(0, lines.size() - MOST),
                numbers,
                isNewer || lines.size() < 2 ? number : lines.get(1).number(),
                latest);
        return Response.ok(Templates.releases(
                                frames.page(title, Section.RELEASES, active.name(), new Crumb(title, null)), view)
                        .render())
                .build();
    }
}
