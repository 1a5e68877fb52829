package dev.winnow.console.start;

import dev.winnow.access.FirstRun;
import dev.winnow.access.OwnPassword;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.SignIn;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Password;
import dev.winnow.identity.Role;
import dev.winnow.identity.Session;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.sample.SampleLeads;
import dev.winnow.sample.SampleState;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the first administrator for a password, and how the server will be used. */
@Path("/console/first-run")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class FirstRunPage {

    private static final URI HOME = URI.create("/console");
    private static final URI PEOPLE = URI.create("/console/people");
    private static final String OWN = "own";
    private static final String TEAM = "team";
    private static final int BAD_REQUEST = 400;

    private final Frames frames;
    private final FirstRun firstRun;
    private final OwnPassword password;
    private final SampleLeads samples;
    private final ReleaseMode mode;
    private final SignIn signIn;
    private final CurrentCaller caller;

    FirstRunPage(
            Frames frames,
            FirstRun firstRun,
            OwnPassword password,
            SampleLeads samples,
            ReleaseSettings settings,
            SignIn signIn,
            CurrentCaller caller) {
        this.frames = frames;
        this.firstRun = firstRun;
        this.password = password;
        this.samples = samples;
        this.mode = settings.mode();
        this.signIn = signIn;
        this.caller = caller;
    }

    @GET
    public Response firstRun() {
        return firstRun.isOpen() ? page(null) : Response.seeOther(HOME).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @FormParam("password") @Nullable String entered,
            @FormParam("use") @Nullable String use,
            @FormParam("samples") @Nullable String wanted,
            @Context RoutingContext context) {
        if (!firstRun.isOpen() || !(caller.credential() instanceof Session session)) {
            return Response.seeOther(HOME).build();
        }
        Optional<Password> valid = Password.of(entered == null ? "" : entered);
        if (valid.isEmpty()) {
            return page(text().password_needed(Password.FEWEST_CHARACTERS, Password.MOST_BYTES));
        }
        boolean isAlone = OWN.equals(use) && mode == ReleaseMode.FILES;
        if (!isAlone && !TEAM.equals(use)) {
            return page(text().choice_needed());
        }
        password.set(session, valid.get()).ifPresent(kept -> signIn.replaceSession(context, kept));
        if (!isAlone) {
            firstRun.forATeam();
            return Response.seeOther(PEOPLE).build();
        }
        firstRun.onOnesOwn();
        if (wanted != null) {
            samples.load(SampleLeads.POLICY, caller.get().shown());
        }
        return Response.seeOther(HOME).build();
    }

    @POST
    @Path("/later")
    public Response later() {
        firstRun.putOff();
        return Response.seeOther(HOME).build();
    }

    private Response page(@Nullable String problem) {
        SampleState offer = samples.state(SampleLeads.POLICY);
        Frame frame = frames.page(text().set_up(), Section.HOME, null);
        FirstRunView view = new FirstRunView(
                String.join(", ", frame.policies()),
                mode == ReleaseMode.GOVERNED,
                offer.is(SampleState.Phase.OFFERED) ? offer.total() : 0,
                Password.FEWEST_CHARACTERS,
                problem);
        return Response.status(problem == null ? Response.Status.OK.getStatusCode() : BAD_REQUEST)
                .entity(Templates.firstRun(frame, view).render())
                .build();
    }

    private static StartText text() {
        return MessageBundles.get(StartText.class);
    }
}
