package dev.winnow.insight.funnel;

import dev.winnow.audit.log.DecisionLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes made-up leads from the counts once they were removed from the log. Needs a transaction. */
@ApplicationScoped
class FunnelSamples {

    private final StoredLeads leads;
    private final StoredCells cells;
    private final DecisionLog log;

    FunnelSamples(StoredLeads leads, StoredCells cells, DecisionLog log) {
        this.leads = leads;
        this.cells = cells;
        this.log = log;
    }

    void removeErased() {
        if (leads.hasSamples() && log.countSamples() == 0) {
            leads.delete("sample", true);
            cells.delete("sample", true);
        }
    }
}
