package dev.winnow.console.lead;

import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.LeadProblems;
import dev.winnow.qualification.HistoryPage;
import dev.winnow.qualification.LeadHistory;
import io.quarkus.qute.i18n.MessageBundles;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lead: how its score developed, what is next for it, and what would be if some of that were done. */
@Path("/console/leads/{lead}")
@RolesAllowed({SALES_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class LeadPage {

    private static final String NUMBER = "[0-9]{1,3}";

    private final Frames frames;
    private final LeadHistory history;
    private final VisibleDecisions visible;
    private final VisiblePolicies policies;
    private final LeadViews views;

    LeadPage(Frames frames, LeadHistory history, VisibleDecisions visible, VisiblePolicies policies, LeadViews views) {
        this.frames = frames;
        this.history = history;
        this.visible = visible;
        this.policies = policies;
        this.views = views;
    }

    /** @param policy whose decisions to show; that of the latest decision if absent */
    @GET
    public Response lead(@PathParam("lead") String id, @QueryParam("policy") @Nullable String policy) {
        return page(id, policy, null);
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
        return page(id, policy, taken);
    }

    private Response page(String id, @Nullable String requested, @Nullable Set<Integer> taken) {
        String policy = requested == null || requested.isBlank() ? null : requested;
        return latest(id, visible.policies(policy))
                .flatMap(latest ->
                        views.of(id, latest.policy(), latest.decision(), others(id, latest.policy()), taken).stream())
                .findFirst()
                .map(view -> Response.ok(Templates.lead(
                                        frames.page(
                                                id,
                                                Section.LEADS,
                                                view.policy(),
                                                new Crumb(
                                                        MessageBundles.get(LeadText.class)
                                                                .leads(),
                                                        LeadsPage.PATH),
                                                new Crumb(id, null)),
                                        view)
                                .render())
                        .build())
                .orElseGet(() -> ProblemResponse.of(LeadProblems.unknown(id)));
    }

    private record Latest(String policy, UUID decision) {}

    private Stream<Latest> latest(String id, Set<String> among) {
        HistoryPage page = history.page(id, among, null, 1);
        return page.decisions().stream()
                .filter(entry -> entry.decision().unreadable() == null)
                .map(entry ->
                        new Latest(entry.decision().policy(), entry.decision().decisionId()));
    }

    private List<String> others(String id, String policy) {
        return policies.names().stream()
                .filter(name -> !name.equals(policy))
                .filter(name -> latest(id, Set.of(name)).findFirst().isPresent())
                .toList();
    }
}
