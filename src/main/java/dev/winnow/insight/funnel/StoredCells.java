package dev.winnow.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores and loads counts. Needs a transaction. */
@ApplicationScoped
class StoredCells implements PanacheRepositoryBase<StoredCell, UUID> {

    List<StoredCell> withIds(List<UUID> ids) {
        return getSession().byMultipleIds(StoredCell.class).multiLoad(ids);
    }

    /** The counts as they are read: nothing is loaded that could be written back. */
    record Count(String segment, String value, LocalDate cohort, String step, long leads, String times) {}

    /** @param to exclusive */
    List<Count> of(String policy, boolean isSample, Collection<String> segments, LocalDate from, LocalDate to) {
        return find(
                        "select c.segment, c.value, c.cohort, c.step, c.leads, c.times from StoredCell c"
                                + " where c.policy = ?1 and c.sample = ?2 and c.segment in ?3"
                                + " and c.cohort >= ?4 and c.cohort < ?5 and c.leads > 0",
                        policy,
                        isSample,
                        segments,
                        from,
                        to)
                .project(Count.class)
                .list();
    }

    boolean hasReal(String policy) {
        return find("select c.id from StoredCell c where c.policy = ?1 and c.sample = false and c.leads > 0", policy)
                .project(UUID.class)
                .firstResultOptional()
                .isPresent();
    }
}
