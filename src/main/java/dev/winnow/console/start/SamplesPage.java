package dev.winnow.console.start;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.sample.SampleLeads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The buttons on the start page that load and remove sample leads; it says what became of it. */
@Path("/console/policies/{policy}/sample-leads")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SamplesPage {

    private final VisiblePolicies policies;
    private final SampleLeads samples;
    private final CurrentCaller caller;

    SamplesPage(VisiblePolicies policies, SampleLeads samples, CurrentCaller caller) {
        this.policies = policies;
        this.samples = samples;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.INTEGRATION_WORD)
    public Response load(@PathParam("policy") String policy) {
        return changed(policy, () -> samples.load(policy, caller.get().shown()));
    }

    @POST
    @Path("/removal")
    public Response remove(@PathParam("policy") String policy) {
        caller.requireAllPolicies();
        return changed(policy, () -> samples.remove(policy, caller.get().shown()));
    }

    private Response changed(String policy, Runnable change) {
        if (policies.find(policy).isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        change.run();
        return Response.seeOther(URI.create("/console")).build();
    }
}
