package dev.winnow.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores and loads the states of leads. Needs a transaction. */
@ApplicationScoped
class StoredLeads implements PanacheRepositoryBase<StoredLead, UUID> {

    /** In the order of the ids; null for those that don't exist. */
    List<StoredLead> withIds(List<UUID> ids) {
        return getSession().byMultipleIds(StoredLead.class).multiLoad(ids);
    }

    List<StoredLead> ofPolicyAfter(String policy, UUID last, int limit) {
        return find("policy = ?1 and id > ?2 order by id", policy, last)
                .page(0, limit)
                .list();
    }

    /** How many leads are in a stage, and for how many of them longer than since that time. */
    record InStage(String stage, long leads, long stuck) {}

    List<InStage> inStages(String policy, boolean isSample, Instant before) {
        return find(
                        "select l.stage, count(*), sum(case when l.since < ?3 then 1 else 0 end) from StoredLead l"
                                + " where l.policy = ?1 and l.sample = ?2 group by l.stage",
                        policy,
                        isSample,
                        before)
                .project(InStage.class)
                .list();
    }

    boolean hasSamples() {
        return find("select l.id from StoredLead l where l.sample = true")
                .project(UUID.class)
                .firstResultOptional()
                .isPresent();
    }

    void clear() {
        getSession().flush();
        getSession().clear();
    }
}
