package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.sample.SampleLeads;
import dev.winnow.sample.SampleState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Loads made-up leads into an empty log, and removes them. */
@Path("/policies/{policy}/sample-leads")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class SampleLeadResource {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final VisiblePolicies policies;
    private final SampleLeads samples;
    private final CurrentCaller caller;

    SampleLeadResource(VisiblePolicies policies, SampleLeads samples, CurrentCaller caller) {
        this.policies = policies;
        this.samples = samples;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.INTEGRATION_WORD, Role.ADMIN_WORD})
    public Response findSampleLeads(@PathParam("policy") String policy) {
        return ofPolicy(policy, () -> Response.ok(samples.state(policy)).build());
    }

    @POST
    @RolesAllowed(Role.INTEGRATION_WORD)
    public Response loadSampleLeads(@PathParam("policy") String policy) {
        return ofPolicy(policy, () -> samples.load(policy, caller.get().shown())
                .map(state -> Response.status(state.is(SampleState.Phase.LOADING) ? ACCEPTED : CREATED)
                        .entity(state)
                        .build())
                .orElseGet(() -> notOffered("Sample leads are for policy %s, while the decision log is empty"
                        .formatted(SampleLeads.POLICY))));
    }

    @DELETE
    public Response removeSampleLeads(@PathParam("policy") String policy) {
        caller.requireAllPolicies();
        return ofPolicy(policy, () -> samples.remove(policy, caller.get().shown())
                .map(erasure -> Response.ok(DecisionJson.part(erasure)).build())
                .orElseGet(() -> notOffered(
                        "No sample leads of policy %s are loaded, or they are still being loaded".formatted(policy))));
    }

    private Response ofPolicy(String policy, Supplier<Response> answer) {
        return policies.find(policy).isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()))
                : answer.get();
    }

    private static Response notOffered(String detail) {
        return ProblemResponse.of(ProblemDetails.of(ProblemType.NOT_OFFERED, detail));
    }
}
