package dev.winnow.release.workingcopy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes of working copies in the database. */
@ApplicationScoped
class StoredChanges implements PanacheRepositoryBase<StoredChange, StoredChange.Id> {

    /** Those after a revision, up to another one, in order. */
    List<Change> between(WorkingCopy copy, int after, int upTo) {
        return list(
                        "id.policy = ?1 and id.number = ?2 and id.revision > ?3 and id.revision <= ?4",
                        Sort.by("id.revision"),
                        copy.policy(),
                        copy.number(),
                        after,
                        upTo)
                .stream()
                .map(StoredChange::change)
                .toList();
    }

    void removeAll(WorkingCopy copy) {
        delete("id.policy = ?1 and id.number = ?2", copy.policy(), copy.number());
    }
}
