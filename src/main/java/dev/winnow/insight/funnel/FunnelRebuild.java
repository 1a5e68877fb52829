package dev.winnow.insight.funnel;

import dev.winnow.insight.funnel.FunnelCounts.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the counts of a policy again from what is known of its leads. Needs a transaction. */
@ApplicationScoped
class FunnelRebuild {

    private static final int PAGE = 1_000;
    private static final UUID LEAST = new UUID(0, 0);

    private final StoredPolicies policies;
    private final StoredCells cells;
    private final StoredLeads leads;
    private final LeadStates states;
    private final FunnelCounts counts;

    FunnelRebuild(
            StoredPolicies policies, StoredCells cells, StoredLeads leads, LeadStates states, FunnelCounts counts) {
        this.policies = policies;
        this.cells = cells;
        this.leads = leads;
        this.states = states;
        this.counts = counts;
    }

    /** After a change of the ladder; for a policy that is counted for the first time, nothing is there yet. */
    void ifChanged(String policy, FunnelSteps steps) {
        StoredPolicy stored = policies.findById(policy);
        if (stored == null) {
            policies.persist(new StoredPolicy(policy, steps.signature()));
        } else if (!stored.steps.equals(steps.signature())) {
            stored.set(steps.signature());
            again(policy, steps);
        }
    }

    /** Also after leads were removed. */
    void again(String policy, FunnelSteps steps) {
        cells.delete("policy", policy);
        UUID last = LEAST;
        List<StoredLead> page;
        do {
            page = leads.ofPolicyAfter(policy, last, PAGE);
            Changes changes = new Changes();
            for (StoredLead lead : page) {
                changes.replace(Map.of(), Contributions.of(policy, lead.sample, states.read(lead), steps));
                last = lead.id;
            }
            counts.apply(changes);
            leads.clear();
        } while (page.size() == PAGE);
    }
}
