package dev.winnow.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores and loads counts. Needs a transaction. */
@ApplicationScoped
class StoredCells implements PanacheRepositoryBase<StoredCell, UUID> {

    List<StoredCell> withIds(List<UUID> ids) {
        return getSession().byMultipleIds(StoredCell.class).multiLoad(ids);
    }

    /**
     * The counts of a month, added up by the database.
     *
     * @param times the histograms of its days, one after the other
     */
    record Count(String segment, String value, int year, int month, String step, long leads, String times) {

        YearMonth cohort() {
            return YearMonth.of(year, month);
        }
    }

    /** @param to exclusive */
    List<Count> of(String policy, boolean isSample, Collection<String> segments, LocalDate from, LocalDate to) {
        return find(
                        "select c.segment, c.value, year(c.cohort), month(c.cohort), c.step, sum(c.leads),"
                                + " listagg(c.times, ',') within group (order by c.cohort) from StoredCell c"
                                + " where c.policy = ?1 and c.sample = ?2 and c.segment in ?3"
                                + " and c.cohort >= ?4 and c.cohort < ?5 and c.leads > 0"
                                + " group by c.segment, c.value, year(c.cohort), month(c.cohort), c.step",
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
