package dev.winnow.console.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.http.OwnParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A release: what it changes, its cases and its steps. */
@Path("/console/policies/{policy}/releases/{number}")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ReleasePage {

    private final OpenedReleases releases;
    private final ReleaseTabs tabs;

    ReleasePage(OpenedReleases releases, ReleaseTabs tabs) {
        this.releases = releases;
        this.tabs = tabs;
    }

    /** @param from the release to compare with; null for the one that it was made from */
    @GET
    public Response changes(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
            @QueryParam("from") @Nullable String from)
            throws InterruptedException {
        return releases.answer(
                policy, number, opened -> from == null ? tabs.changes(opened) : tabs.changes(opened, from));
    }

    @GET
    @Path("/cases")
    public Response cases(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return releases.answer(policy, number, tabs::cases);
    }

    @GET
    @Path("/steps")
    public Response steps(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return releases.answer(policy, number, tabs::steps);
    }
}
