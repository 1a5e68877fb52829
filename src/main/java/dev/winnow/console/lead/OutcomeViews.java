package dev.winnow.console.lead;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Abilities;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.LeadOutcomes;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.OutcomeReasons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Makes the part of a lead's page that is about its outcomes. */
@ApplicationScoped
class OutcomeViews {

    private final LeadOutcomes outcomes;
    private final VisiblePolicies policies;
    private final Abilities abilities;

    OutcomeViews(LeadOutcomes outcomes, VisiblePolicies policies, Abilities abilities) {
        this.outcomes = outcomes;
        this.policies = policies;
        this.abilities = abilities;
    }

    OutcomesView of(String lead, String policy, OutcomeForm form, boolean isUnmoved) {
        List<LeadOutcome> all = new ArrayList<>(outcomes.all(lead, Set.of(policy)));
        Collections.reverse(all);
        return new OutcomesView(
                all.stream().map(OutcomesView.Line::of).toList(),
                abilities.mayReport(),
                reasons(policy, OutcomeKind.REJECTED),
                reasons(policy, OutcomeKind.RECYCLED),
                form,
                isUnmoved);
    }

    private List<String> reasons(String policy, OutcomeKind kind) {
        return policies.find(policy)
                .map(active -> OutcomeReasons.listed(active.policy().vocabulary(), kind))
                .orElse(List.of());
    }
}
