package dev.winnow.outcome;

import dev.winnow.audit.log.Leads;
import dev.winnow.personal.LeadKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the outcomes of a lead. */
@ApplicationScoped
public class LeadOutcomes {

    private final StoredOutcomes outcomes;
    private final Leads leads;
    private final LeadsWithOutcomes known;

    LeadOutcomes(StoredOutcomes outcomes, Leads leads, LeadsWithOutcomes known) {
        this.outcomes = outcomes;
        this.leads = leads;
        this.known = known;
    }

    /** False if the lead certainly has none. Doesn't query the database. */
    public boolean mayHave(String leadId) {
        return known.mayContain(leadId);
    }

    /**
     * All outcomes of a lead, also those that no longer count, in the order in which they happened; none if the lead was
     * erased.
     *
     * @param policies empty for all
     */
    @Transactional
    public List<LeadOutcome> all(String leadId, Set<String> policies) {
        Map<UUID, LeadKey> keys =
                leads.find(leadId).stream().collect(Collectors.toMap(Leads.Known::subject, Leads.Known::key));
        if (keys.isEmpty()) {
            return List.of();
        }
        List<StoredOutcome> stored = outcomes.of(keys.keySet());
        Map<UUID, LeadOutcome> opened = new HashMap<>();
        for (StoredOutcome each : stored) {
            each.outcome(Objects.requireNonNull(keys.get(each.subject)))
                    .ifPresent(outcome -> opened.put(each.id, outcome));
        }
        Map<UUID, String> corrections = new HashMap<>();
        for (StoredOutcome each : stored) {
            LeadOutcome correction = opened.get(each.id);
            if (each.corrects != null && correction != null) {
                corrections.put(each.corrects, correction.eventId());
            }
        }
        return stored.stream()
                .map(each -> Optional.ofNullable(opened.get(each.id)))
                .flatMap(Optional::stream)
                .filter(outcome -> policies.isEmpty() || policies.contains(outcome.policy()))
                .map(outcome -> {
                    String correction = corrections.get(outcome.id());
                    return correction == null ? outcome : outcome.correctedBy(correction);
                })
                .toList();
    }

    /** The outcomes of a lead that count, in the order in which they happened. */
    @Transactional
    public List<LeadOutcome> current(String leadId) {
        return all(leadId, Set.of()).stream().filter(LeadOutcome::isCurrent).toList();
    }
}
