package dev.winnow.release.governed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores and loads which working copies drafts were made of. Needs a transaction. */
@ApplicationScoped
class StoredCopies implements PanacheRepositoryBase<StoredCopy, StoredCopy.Id> {

    /** Of all releases of a policy. */
    List<StoredCopy> of(String policy) {
        return list("id.policy", policy);
    }
}
