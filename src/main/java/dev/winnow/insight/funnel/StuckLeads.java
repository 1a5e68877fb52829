package dev.winnow.insight.funnel;

import dev.winnow.audit.log.DecisionRecords;
import dev.winnow.explanation.Labels;
import dev.winnow.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the leads that have been in their stage for too long. */
@ApplicationScoped
public class StuckLeads {

    /** Longer than this in one stage is stuck. */
    static final Duration STUCK = Duration.ofDays(30);

    private final StoredLeads leads;
    private final StoredCells cells;
    private final LeadStates states;
    private final DecisionRecords decisions;
    private final Clock clock;

    StuckLeads(StoredLeads leads, StoredCells cells, LeadStates states, DecisionRecords decisions, Clock clock) {
        this.leads = leads;
        this.cells = cells;
        this.states = states;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Those of a policy, the longest first; without those that are erased.
     *
     * @param stage null for all stages
     * @param after where the page begins; null for the first
     */
    @Transactional
    public StuckPage page(Policy policy, @Nullable String stage, @Nullable StuckPlace after, int limit) {
        Instant before = clock.instant().minus(STUCK);
        boolean isSample = !cells.hasReal(policy.name());
        List<StoredLead> found = leads.stuck(policy.name(), isSample, stage, before, after, limit + 1);
        List<StoredLead> shown = found.subList(0, Math.min(limit, found.size()));
        Map<UUID, String> ids =
                decisions.leadIds(shown.stream().map(lead -> lead.subject).toList(), policy.name());
        Labels labels = Labels.of(policy);
        List<StuckLead> stuck = new ArrayList<>();
        for (StoredLead lead : shown) {
            String id = ids.get(lead.subject);
            if (id != null) {
                stuck.add(new StuckLead(
                        id,
                        lead.stage,
                        labels.stage(lead.stage),
                        lead.since,
                        states.read(lead).lastOutcome()));
            }
        }
        StoredLead last = found.size() > limit ? shown.get(limit - 1) : null;
        return new StuckPage(
                policy.name(), isSample, stuck, last == null ? null : new StuckPlace(last.since, last.id).toString());
    }
}
