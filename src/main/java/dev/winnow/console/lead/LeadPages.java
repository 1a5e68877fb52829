package dev.winnow.console.lead;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.LeadProblems;
import dev.winnow.qualification.HistoryPage;
import dev.winnow.qualification.LeadHistory;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders the page of a lead, also with what was entered there. */
@ApplicationScoped
class LeadPages {

    private final Frames frames;
    private final LeadHistory history;
    private final VisibleDecisions visible;
    private final VisiblePolicies policies;
    private final LeadViews views;
    private final OutcomeViews outcomes;

    LeadPages(
            Frames frames,
            LeadHistory history,
            VisibleDecisions visible,
            VisiblePolicies policies,
            LeadViews views,
            OutcomeViews outcomes) {
        this.frames = frames;
        this.history = history;
        this.visible = visible;
        this.policies = policies;
        this.views = views;
        this.outcomes = outcomes;
    }

    /**
     * @param requested the policy whose decisions to show; that of the latest decision if null or blank
     * @param taken the steps of the path to try; null for no trial
     * @param isUnmoved whether an outcome was recorded, but the lead couldn't be evaluated again
     */
    Response page(
            String id, @Nullable String requested, @Nullable Set<Integer> taken, OutcomeForm form, boolean isUnmoved) {
        String policy = requested == null || requested.isBlank() ? null : requested;
        return latest(id, visible.policies(policy))
                .flatMap(latest ->
                        views.of(id, latest.policy(), latest.decision(), others(id, latest.policy()), taken).stream())
                .findFirst()
                .map(view -> page(view, outcomes.of(id, view.policy(), form, isUnmoved)))
                .orElseGet(() -> ProblemResponse.of(LeadProblems.unknown(id)));
    }

    private Response page(LeadView view, OutcomesView became) {
        Frame frame = frames.page(
                view.id(),
                Section.LEADS,
                view.policy(),
                new Crumb(MessageBundles.get(LeadText.class).leads(), LeadsPage.PATH),
                new Crumb(view.id(), null));
        return Response.status(became.form().status())
                .entity(Templates.lead(frame, view, became).render())
                .build();
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
