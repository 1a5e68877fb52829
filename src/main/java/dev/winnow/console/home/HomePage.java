package dev.winnow.console.home;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.home.HomeView.FolderProblems;
import dev.winnow.console.home.HomeView.PolicyLine;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.Role;
import dev.winnow.release.ActivePolicy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The start page, and the answer to addresses that no page has. */
@Path("/console")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class HomePage {

    private static final int MOST_PROBLEMS = 20;

    private final Frames frames;
    private final VisiblePolicies policies;
    private final CopyLines copies;

    HomePage(Frames frames, VisiblePolicies policies, CopyLines copies) {
        this.frames = frames;
        this.policies = policies;
        this.copies = copies;
    }

    @GET
    public String home() {
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
                copies.areReadable());
        return Templates.home(frames.page(title, Section.HOME, null, new Crumb(title, null)), view)
                .render();
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
