package dev.winnow.release.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The decisions of the log that leads are from, by the leads' ids: the latest of each. */
final class LeadDecisions {

    private final Map<String, UUID> decisions = new HashMap<>();

    /** The latest decision on a lead comes first. */
    void add(SourceLead lead) {
        lead.match(
                seen -> {
                    if (seen.decision() != null) {
                        decisions.putIfAbsent(seen.id(), seen.decision());
                    }
                },
                unreadable -> {});
    }

    /** Those of the leads that a report names. */
    Map<String, UUID> of(ImpactReport report) {
        decisions.keySet().retainAll(report.named());
        return decisions;
    }
}
