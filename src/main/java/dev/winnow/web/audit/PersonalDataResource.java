package dev.winnow.web.audit;

import dev.winnow.audit.erasure.Erasure;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases the personal data of leads. */
@Path("/leads/{id}/personal-data")
@RolesAllowed(Role.ADMIN_WORD)
@Tag(name = "Leads", description = "The history and the personal data of leads")
public class PersonalDataResource {

    private final Erasures erasures;
    private final CurrentCaller caller;

    PersonalDataResource(Erasures erasures, CurrentCaller caller) {
        this.caller = caller;
        this.erasures = erasures;
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "erasePersonalData", summary = "Erase a lead's personal data", description = """
                    Destroys the encryption key of the lead's data in the log. Its decisions keep their release, points, \
                    stage and rows, but can no longer be linked to the lead; the log stays intact. This can't be undone. \
                    A lead that was erased before is unknown, like one that was never evaluated.""")
    @Parameter(name = "id", description = "The `id` of the lead", example = "L-1001")
    @APIResponse(
            responseCode = "200",
            description = "The erasure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Erasure"),
                            examples = @ExampleObject(name = "erasure", ref = "Erasure")))
    @APIResponse(
            responseCode = "400",
            description = "The operation has no parameters",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnknownParameter")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no lead with this id, or its personal data were erased before",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownLead")))
    public Response erase(@PathParam("id") String id) {
        caller.requireAllPolicies();
        if (!erasures.knows(id)) {
            return unknown(id);
        }
        Erasure erasure = erasures.erase(id, caller.get().shown());
        // Another request may have erased it meanwhile
        return erasure.leads() == 0
                ? unknown(id)
                : Response.ok(DecisionJson.part(erasure)).build();
    }

    private static Response unknown(String id) {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.UNKNOWN_LEAD,
                "expected a lead in the log whose personal data weren't erased yet, found " + PrintableValue.text(id)));
    }
}
