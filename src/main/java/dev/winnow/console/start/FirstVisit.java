package dev.winnow.console.start;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.WorkingCopy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads analysts through their first change: makes a working copy, and opens the table with a strip that says what to do. */
@Path("/console/first-visit")
@RolesAllowed(Role.ANALYST_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class FirstVisit {

    /** Says that the visit was made or skipped in this browser. */
    public static final String COOKIE = "winnow-first-visit";

    private static final String POLICY = "b2b";
    private static final String ROW = "ENG-CON-04";
    private static final int YEAR_IN_SECONDS = 31_536_000;

    private final VisiblePolicies policies;
    private final WorkingCopies copies;
    private final CurrentCaller caller;

    FirstVisit(VisiblePolicies policies, WorkingCopies copies, CurrentCaller caller) {
        this.policies = policies;
        this.copies = copies;
        this.caller = caller;
    }

    /** Whether to offer it: to analysts, where the cell exists, until it was made or skipped. */
    public static boolean isOffered(CopyLines lines, List<ActivePolicy> policies, @Nullable Cookie ended) {
        return ended == null
                && lines.areMade()
                && policies.stream()
                        .anyMatch(active ->
                                active.name().equals(POLICY) && active.policy().hasRow(ROW));
    }

    @POST
    public Response begin() {
        Optional<ActivePolicy> active = policies.find(POLICY);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(POLICY, policies.names()));
        }
        Optional<WorkingCopy> copy = copies.create(
                active.get().release().files(),
                active.get().release().number(),
                MessageBundles.get(StartText.class).tour(),
                caller.get().shown());
        return copy.isEmpty()
                ? ProblemResponse.of(WorkingCopyProblems.tooMany(POLICY))
                : Response.seeOther(URI.create("/console/policies/%s/working-copies/%s/sheets/content?tour=1"
                                .formatted(POLICY, copy.get().number())))
                        .build();
    }

    @POST
    @Path("/end")
    public Response end() {
        return Response.seeOther(URI.create("/console"))
                .cookie(new NewCookie.Builder(COOKIE)
                        .value("ended")
                        .path("/console")
                        .maxAge(YEAR_IN_SECONDS)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }
}
