package dev.winnow.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * The leads that aren't erased and came to their stage before a time, the earliest first.
     *
     * @param stage null for all
     * @param after null to begin with the first
     */
    List<StoredLead> stuck(
            String policy,
            boolean isSample,
            @Nullable String stage,
            Instant before,
            @Nullable StuckPlace after,
            int limit) {
        StringBuilder query = new StringBuilder("from StoredLead l where l.policy = :policy and l.sample = :sample"
                + " and l.since < :before and exists (select 1 from StoredLeadKey k where k.subject = l.subject)");
        Parameters parameters =
                Parameters.with("policy", policy).and("sample", isSample).and("before", before);
        if (stage != null) {
            query.append(" and l.stage = :stage");
            parameters.and("stage", stage);
        }
        if (after != null) {
            query.append(" and (l.since > :since or (l.since = :since and l.id > :id))");
            parameters.and("since", after.since()).and("id", after.id());
        }
        return find(query.append(" order by l.since, l.id").toString(), parameters)
                .page(0, limit)
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
