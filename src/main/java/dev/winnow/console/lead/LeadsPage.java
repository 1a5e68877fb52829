package dev.winnow.console.lead;

import static dev.winnow.identity.Role.ADMIN_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.console.Abilities;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The way to a lead: by its id, or among those decided last. */
@Path(LeadsPage.PATH)
@RolesAllowed({SALES_WORD, AUDITOR_WORD, ADMIN_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class LeadsPage {

    static final String PATH = "/console/leads";

    private final Frames frames;
    private final RecentLeads recent;
    private final Abilities abilities;

    LeadsPage(Frames frames, RecentLeads recent, Abilities abilities) {
        this.frames = frames;
        this.recent = recent;
        this.abilities = abilities;
    }

    /** @param lead leads to the page of this lead, or, for those who may only erase, to its erasure; empty for none */
    @GET
    public Response leads(@QueryParam("lead") @DefaultValue("") String lead) {
        if (!lead.isBlank()) {
            String page = LeadView.href(lead.strip());
            return Response.seeOther(URI.create(abilities.maySearch() ? page : page + ErasurePage.BELOW))
                    .build();
        }
        String title = MessageBundles.get(LeadText.class).leads();
        return Response.ok(Templates.leads(
                                frames.page(title, Section.LEADS, null, new Crumb(title, null)),
                                abilities.maySearch() ? recent.all() : List.of(),
                                abilities.maySearch())
                        .render())
                .build();
    }
}
