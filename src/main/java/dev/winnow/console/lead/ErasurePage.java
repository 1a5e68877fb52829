package dev.winnow.console.lead;

import dev.winnow.audit.erasure.Erasure;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.lead.ErasureView.Part;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.LeadProblems;
import dev.winnow.release.ActivePolicies;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The erasure of a lead's personal data: what would be erased, without any of its facts, and what was. */
@Path(LeadsPage.PATH + "/{lead}" + ErasurePage.BELOW)
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ErasurePage {

    static final String BELOW = "/erasure";

    private final Frames frames;
    private final Erasures erasures;
    private final DecisionSearch search;
    private final ActivePolicies policies;
    private final CurrentCaller caller;

    ErasurePage(
            Frames frames, Erasures erasures, DecisionSearch search, ActivePolicies policies, CurrentCaller caller) {
        this.frames = frames;
        this.erasures = erasures;
        this.search = search;
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    public Response preview(@PathParam("lead") String id) {
        caller.requireAllPolicies();
        return erasures.knows(id) ? page(id, null) : ProblemResponse.of(LeadProblems.notToErase(id));
    }

    @POST
    public Response erase(@PathParam("lead") String id) {
        caller.requireAllPolicies();
        if (!erasures.knows(id)) {
            return ProblemResponse.of(LeadProblems.notToErase(id));
        }
        Erasure erasure = erasures.erase(id, caller.get().shown());
        // Another request may have erased it meanwhile
        return erasure.leads() == 0 ? ProblemResponse.of(LeadProblems.notToErase(id)) : page(id, erasure);
    }

    private Response page(String id, @Nullable Erasure erased) {
        LeadText text = MessageBundles.get(LeadText.class);
        ErasureView view = new ErasureView(
                id,
                erased == null ? count(id, Set.of()) : Math.toIntExact(erased.decisions()),
                erased == null
                        ? policies.names().stream()
                                .map(policy -> new Part(policy, count(id, Set.of(policy))))
                                .filter(part -> part.decisions() > 0)
                                .toList()
                        : List.of(),
                erased);
        return Response.ok(Templates.erasure(
                                frames.page(
                                        text.erasure(),
                                        Section.LEADS,
                                        null,
                                        new Crumb(text.leads(), LeadsPage.PATH),
                                        new Crumb(text.erasure(), null)),
                                view)
                        .render())
                .build();
    }

    private int count(String id, Set<String> of) {
        return Math.toIntExact(
                search.count(new DecisionFilter(id, null, of, null, null, null, null, null, null, null, null, null)));
    }
}
