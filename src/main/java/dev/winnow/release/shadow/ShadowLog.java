package dev.winnow.release.shadow;

import dev.winnow.audit.log.DecidedLead;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.decision.DecisionJson;
import dev.winnow.policy.Policy;
import dev.winnow.release.impact.ComparisonResult;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.Tally;
import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The comparisons of decisions with challengers, in the database. */
@ApplicationScoped
public class ShadowLog {

    private static final int PAGE = 1_000;
    private static final UUID LATEST = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final StoredComparisons comparisons;
    private final Storage storage;
    private final DecisionLog decisions;

    ShadowLog(StoredComparisons comparisons, Storage storage, DecisionLog decisions) {
        this.comparisons = comparisons;
        this.storage = storage;
        this.decisions = decisions;
    }

    @Transactional
    void add(Collection<StoredComparison> added) {
        storage.requireRoom();
        comparisons.persist(added);
    }

    /** How many decisions were compared with a challenger. */
    @Transactional
    public long count(String policy, int challenger) {
        return comparisons.count("policy = ?1 and challenger = ?2", policy, challenger);
    }

    /**
     * Reports the impact of a challenger. Each lead counts once, by its latest decision, and is named by the id of that
     * decision.
     *
     * @param limit maximum number of decisions, the latest count
     */
    @Transactional
    public ImpactReport report(
            Policy champion, int championNumber, Policy challenger, int challengerNumber, int limit) {
        Tally tally = new Tally();
        Set<UUID> seen = new HashSet<>();
        UUID last = LATEST;
        List<StoredComparisons.Line> page;
        int remaining = limit;
        do {
            page = comparisons.before(
                    last, champion.name(), championNumber, challengerNumber, Math.min(PAGE, remaining));
            Map<UUID, DecidedLead> leads = decisions.leads(
                    page.stream().map(StoredComparisons.Line::decision).toList());
            for (StoredComparisons.Line line : page) {
                DecidedLead lead = leads.get(line.decision());
                if (lead != null && seen.add(lead.subject())) {
                    tally.add(
                            line.decision().toString(),
                            lead.evaluatedAt(),
                            DecisionJson.read(line.compared(), ComparisonResult.class));
                } else if (lead != null) {
                    tally.skip();
                }
                last = line.decision();
            }
            remaining -= page.size();
        } while (page.size() == PAGE && remaining > 0);
        return tally.report(champion, challenger);
    }
}
