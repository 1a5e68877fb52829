package dev.winnow.release.impact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores and loads impacts. Needs a transaction. */
@ApplicationScoped
class StoredImpacts implements PanacheRepositoryBase<StoredImpact, StoredImpact.Id> {

    /** Stores an impact in place of an earlier one of the same releases. */
    void put(StoredImpact impact) {
        getSession().merge(impact);
    }
}
