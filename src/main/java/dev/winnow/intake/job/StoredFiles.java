package dev.winnow.intake.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and loads the files of jobs, their parts, and mappings. Needs a transaction. */
@ApplicationScoped
class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {

    StoredPart part(UUID job, int number) {
        return getSession().find(StoredPart.class, new StoredPart.Id(job, number));
    }

    List<StoredPart.Id> allParts() {
        return getSession()
                .createSelectionQuery(
                        "select p.key from StoredPart p order by p.key.job, p.key.number", StoredPart.Id.class)
                .list();
    }

    void store(StoredPart part) {
        getSession().persist(part);
    }

    @Nullable
    StoredMapping mapping(String policy, String fingerprint) {
        return getSession().find(StoredMapping.class, new StoredMapping.Id(policy, fingerprint));
    }

    void put(StoredMapping mapping) {
        getSession().merge(mapping);
    }
}
