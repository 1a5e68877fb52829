package dev.winnow.release.governed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stores and loads the steps of releases. Needs a transaction. */
@ApplicationScoped
class StoredSteps implements PanacheRepositoryBase<StoredStep, StoredStep.Id> {

    /** By release, in their order. */
    List<StoredStep> of(String policy) {
        return list("id.policy = ?1 order by id.number, id.position", policy);
    }

    /** In their order. */
    List<StoredStep> of(String policy, int number) {
        return list("id.policy = ?1 and id.number = ?2 order by id.position", policy, number);
    }

    /** Of every release that has any. */
    List<StepCount> counts() {
        return getSession()
                .createSelectionQuery(
                        "select s.id.policy, s.id.number, count(*) from StoredStep s group by s.id.policy, s.id.number",
                        StepCount.class)
                .getResultList();
    }

    /** Names of the policies with a step that takes effect by this time. */
    List<String> policiesDue(Instant now) {
        return find("select distinct s.id.policy from StoredStep s where s.effectiveAt <= ?1", now)
                .project(String.class)
                .list();
    }

    /** Stores a step and reads it back, because the database rounds times. */
    void add(StoredStep step) {
        persistAndFlush(step);
        getSession().refresh(step);
    }

    /** Detaches all rows that the transaction loaded. */
    void clear() {
        getSession().clear();
    }
}
