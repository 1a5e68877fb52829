package dev.winnow.console.lead;

import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.http.OwnParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A lead: how its score developed, what is next for it, and what would be if some of that were done. */
@Path("/console/leads/{lead}")
@RolesAllowed({SALES_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class LeadPage {

    private static final String NUMBER = "[0-9]{1,3}";

    private final LeadPages pages;

    LeadPage(LeadPages pages) {
        this.pages = pages;
    }

    /**
     * @param policy whose decisions to show; that of the latest decision if absent
     * @param unmoved present after an outcome was recorded, if the lead couldn't be evaluated again
     */
    @GET
    public Response lead(
            @PathParam("lead") String id,
            @QueryParam("policy") @Nullable String policy,
            @QueryParam(LeadOutcomePage.UNMOVED) @Nullable String unmoved) {
        return pages.page(id, policy, null, OutcomeForm.blank(), unmoved != null);
    }

    /** @param steps of the path to take, as positions */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tried(
            @PathParam("lead") String id,
            @QueryParam("policy") @Nullable String policy,
            @FormParam("step") List<String> steps) {
        Set<Integer> taken = steps.stream()
                .filter(step -> step.matches(NUMBER))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return pages.page(id, policy, taken, OutcomeForm.blank(), false);
    }
}
