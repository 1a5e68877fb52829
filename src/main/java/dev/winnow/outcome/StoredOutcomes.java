package dev.winnow.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and loads outcomes. Needs a transaction. */
@ApplicationScoped
class StoredOutcomes implements PanacheRepositoryBase<StoredOutcome, UUID> {

    /** @param event keyed hash of an event id */
    Optional<StoredOutcome> ofEvent(UUID event) {
        return find("event", event).singleResultOptional();
    }

    /** The outcome that replaces another one. */
    Optional<StoredOutcome> correctionOf(UUID outcome) {
        return find("corrects", outcome).singleResultOptional();
    }

    /** In the order in which they happened. */
    List<StoredOutcome> of(Collection<UUID> subjects) {
        // With a list as parameter, Hibernate translates the query on each call
        return subjects.size() == 1
                ? list("subject = ?1 order by at, id", subjects.iterator().next())
                : list("subject in ?1 order by at, id", subjects);
    }

    long countOf(UUID subject) {
        return count("subject", subject);
    }

    /** Those after another one, by their ids. */
    List<StoredOutcome> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }

    /** An outcome and the pseudonym of its lead. */
    record OfLead(UUID id, UUID subject) {}

    /** Those after another one, by their ids. */
    List<OfLead> leadsAfter(UUID last, int limit) {
        return find("select o.id, o.subject from StoredOutcome o where o.id > ?1 order by o.id", last)
                .project(OfLead.class)
                .page(0, limit)
                .list();
    }

    /** Frees the memory of rows that were read. */
    void detach(List<StoredOutcome> read) {
        read.forEach(getSession()::detach);
    }
}
