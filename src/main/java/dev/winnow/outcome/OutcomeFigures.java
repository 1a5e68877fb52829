package dev.winnow.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads all outcomes page by page, without personal data, for figures. Rows are only ever added: what corrects an outcome
 * names it, and comes after it.
 */
@ApplicationScoped
public class OutcomeFigures {

    private final StoredOutcomes outcomes;

    OutcomeFigures(StoredOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * The outcomes recorded after another one, in the order of their ids, which ascend with the time of recording. Those
     * of another server may come late by as long as it waits for the database, or as its clock is behind: whoever
     * continues where the last page ended goes back by a minute and skips the ids that are known.
     *
     * @param last an id; {@code new UUID(0, 0)} for the first page
     */
    @Transactional
    public List<CountedOutcome> after(UUID last, int limit) {
        return counted(outcomes.after(last, limit));
    }

    /** The outcomes of some leads, also those that no longer count, in the order in which they happened. */
    @Transactional
    public List<CountedOutcome> of(Collection<UUID> leads) {
        return leads.isEmpty() ? List.of() : counted(outcomes.of(leads));
    }

    /** Empty if there is no such outcome. */
    @Transactional
    public Optional<CountedOutcome> find(UUID id) {
        return outcomes.findByIdOptional(id).map(OutcomeFigures::counted);
    }

    private List<CountedOutcome> counted(List<StoredOutcome> stored) {
        List<CountedOutcome> counted =
                stored.stream().map(OutcomeFigures::counted).toList();
        outcomes.detach(stored);
        return counted;
    }

    private static CountedOutcome counted(StoredOutcome stored) {
        return new CountedOutcome(
                stored.id,
                stored.subject,
                stored.policy,
                stored.outcomeKind(),
                stored.at,
                stored.recordedAt,
                stored.reason,
                Amounts.plain(stored.amount),
                stored.corrects,
                stored.by);
    }
}
