package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists policies and describes their leads. */
@Path("/policies")
@RolesAllowed(Role.ANY_WORD)
@Tag(name = "Policies", description = "Policies, their tables and their facts")
public class PolicyResource {

    private static final String JSON_SCHEMA = "application/schema+json";

    private final VisiblePolicies policies;

    PolicyResource(VisiblePolicies policies) {
        this.policies = policies;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPolicies",
            summary = "List the policies",
            description = "The active policies by name, each with its active release.")
    @APIResponse(
            responseCode = "200",
            description = "The policies",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyList.class),
                            examples = @ExampleObject(name = "policies", ref = "PolicyList")))
    public PolicyList policies() {
        return new PolicyList(policies.all().stream().map(PolicySummary::of).toList());
    }

    @GET
    @Path("/{policy}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findPolicy", summary = "Find a policy", description = "The active release of one policy.")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicySummary.class),
                            examples = @ExampleObject(name = "policy", ref = "Policy")))
    @APIResponse(
            responseCode = "404",
            description = "No active policy has this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "policy", ref = "UnknownPolicyInPath")))
    public Response policy(@PathParam("policy") String policy) {
        return answer(policy, PolicySummary::of);
    }

    @GET
    @Path("/{policy}/schema")
    @Produces({JSON_SCHEMA, MediaType.APPLICATION_JSON})
    @Operation(operationId = "describeLead", summary = "Describe a policy's lead", description = """
                    The JSON Schema of `lead` in requests: every fact with its type, allowed values and meaning, and an \
                    example that can be evaluated.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = {
                @Content(
                        mediaType = JSON_SCHEMA,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "schema", ref = "LeadSchema")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "schema", ref = "LeadSchema"))
            })
    @APIResponse(
            responseCode = "404",
            description = "No active policy has this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "policy", ref = "UnknownPolicyInPath")))
    public Response schema(@PathParam("policy") String policy) {
        return answer(policy, active -> active.policy().leadSchema().toString());
    }

    private Response answer(String policy, Function<ActivePolicy, Object> part) {
        return policies.find(policy)
                .map(active -> Response.ok(part.apply(active)).build())
                .orElseGet(() -> ProblemResponse.of(PolicyProblems.unknown(policy, policies.names())));
    }
}
