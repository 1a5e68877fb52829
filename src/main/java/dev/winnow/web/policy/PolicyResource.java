package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.ActivePolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists policies and describes their leads. */
@Path("/policies")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PolicyResource {

    private static final String JSON_SCHEMA = "application/schema+json";

    private final VisiblePolicies policies;

    PolicyResource(VisiblePolicies policies) {
        this.policies = policies;
    }

    @GET
    public PolicyList listPolicies() {
        return new PolicyList(policies.all().stream().map(PolicySummary::of).toList());
    }

    @GET
    @Path("/{policy}")
    public Response findPolicy(@PathParam("policy") String policy) {
        return answer(policy, PolicySummary::of);
    }

    @GET
    @Path("/{policy}/schema")
    @Produces({JSON_SCHEMA, MediaType.APPLICATION_JSON})
    public Response describeLead(@PathParam("policy") String policy) {
        return answer(policy, active -> active.policy().leadSchema().toString());
    }

    private Response answer(String policy, Function<ActivePolicy, Object> part) {
        return policies.find(policy)
                .map(active -> Response.ok(part.apply(active)).build())
                .orElseGet(() -> ProblemResponse.of(PolicyProblems.unknown(policy, policies.names())));
    }
}
