package dev.winnow.web.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.inbound.InboundMapping;
import dev.winnow.intake.inbound.InboundMappings;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Sets how bodies of other systems become leads. A mapping can set facts that only sales may, so that setting it takes an
 * administrator.
 */
@Path("/intake/mappings")
@RolesAllowed({Role.ADMIN_WORD, Role.INTEGRATION_WORD, Role.AUDITOR_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbound mappings")
public class InboundMappingResource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final String POLICY = "policy";

    private final InboundMappings mappings;
    private final ActivePolicies policies;
    private final CurrentCaller caller;

    InboundMappingResource(InboundMappings mappings, ActivePolicies policies, CurrentCaller caller) {
        this.mappings = mappings;
        this.policies = policies;
        this.caller = caller;
    }

    /** In the order of their names. */
    private record MappingList(List<InboundMapping> mappings) {}

    /** The latest first. */
    private record Versions(List<InboundMapping> versions) {}

    @GET
    public Response listInboundMappings() {
        return Response.ok(DecisionJson.part(new MappingList(mappings.all().stream()
                        .filter(mapping -> caller.covers(mapping.policy()))
                        .toList())))
                .build();
    }

    @GET
    @Path("/{name}")
    public Response findInboundMapping(@PathParam("name") String name) {
        List<InboundMapping> versions = mappings.find(name)
                .filter(mapping -> caller.covers(mapping.policy()))
                .map(mapping -> mappings.versions(name))
                .orElse(List.of());
        return versions.isEmpty()
                ? unknown(name)
                : Response.ok(DecisionJson.part(new Versions(versions))).build();
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN_WORD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setInboundMapping(@PathParam("name") String name, InputStream body) {
        List<RequestProblem> problems = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            problems.add(RequestProblem.parameter(
                    "name",
                    "lower-case letters, digits and hyphens, at most 100 characters",
                    PrintableValue.text(name),
                    null));
        }
        JsonNode json = StrictJson.read(WholeBody.read(body), problems);
        if (json == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        String policy = json.path(POLICY).textValue();
        if (policy != null) {
            caller.require(policy);
        }
        ActivePolicy active = policy == null ? null : policies.find(policy).orElse(null);
        if (active == null) {
            return ProblemResponse.of(ProblemDetails.malformed(List.of(policyProblem(json.path(POLICY)))));
        }
        LeadMapping mapping = MappingJson.read(
                ((ObjectNode) json.deepCopy()).without(POLICY), active.policy().vocabulary(), problems);
        if (mapping != null && mapping.fields().values().stream().noneMatch(field -> "id".equals(field.fact()))) {
            problems.add(RequestProblem.at("/fields", "a field that holds the fact id", "none"));
        }
        return mapping == null || !problems.isEmpty()
                ? ProblemResponse.of(ProblemDetails.malformed(problems))
                : Response.ok(DecisionJson.part(mappings.set(
                                name, active.name(), mapping, caller.get().shown())))
                        .build();
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN_WORD)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    public Response removeInboundMapping(@PathParam("name") String name) {
        mappings.find(name).ifPresent(mapping -> caller.require(mapping.policy()));
        return mappings.remove(name, caller.get().shown())
                ? Response.noContent().build()
                : unknown(name);
    }

    private RequestProblem policyProblem(JsonNode found) {
        List<String> active = policies.names().stream().filter(caller::covers).toList();
        return RequestProblem.at(
                "/" + POLICY,
                OneOf.of(active),
                found.isMissingNode() ? "nothing" : PrintableValue.of(found),
                suggestion(found.textValue(), active));
    }

    private static @Nullable String suggestion(@Nullable String given, List<String> active) {
        return given == null ? null : Suggestion.closest(given, active);
    }

    private static Response unknown(String name) {
        RequestProblem problem =
                RequestProblem.parameter("name", "the name of a mapping", PrintableValue.text(name), null);
        return ProblemResponse.of(ProblemDetails.of(ProblemType.UNKNOWN_MAPPING, List.of(problem)));
    }
}
