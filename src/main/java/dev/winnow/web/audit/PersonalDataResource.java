package dev.winnow.web.audit;

import dev.winnow.audit.erasure.Erasure;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.LeadProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases the personal data of leads. */
@Path("/leads/{id}/personal-data")
@RolesAllowed(Role.ADMIN_WORD)
@Tag(name = "Leads")
public class PersonalDataResource {

    private final Erasures erasures;
    private final CurrentCaller caller;

    PersonalDataResource(Erasures erasures, CurrentCaller caller) {
        this.caller = caller;
        this.erasures = erasures;
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Response erasePersonalData(@PathParam("id") String id) {
        caller.requireAllPolicies();
        if (!erasures.knows(id)) {
            return ProblemResponse.of(LeadProblems.notToErase(id));
        }
        Erasure erasure = erasures.erase(id, caller.get().shown());
        // Another request may have erased it meanwhile
        return erasure.leads() == 0
                ? ProblemResponse.of(LeadProblems.notToErase(id))
                : Response.ok(DecisionJson.part(erasure)).build();
    }
}
