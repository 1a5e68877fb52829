package dev.winnow.release.workingcopy;

import dev.winnow.release.workingcopy.editing.Change;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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

    /** Those after a revision, in order. */
    List<CopyHistory.ChangeHeader> headers(WorkingCopy copy, int after) {
        return getSession()
                .createSelectionQuery(
                        "select c.id.revision, c.kind, c.by, c.at, c.workbook, c.sheet from StoredChange c"
                                + " where c.id.policy = :policy and c.id.number = :number and c.id.revision > :after"
                                + " order by c.id.revision",
                        Object[].class)
                .setParameter("policy", copy.policy())
                .setParameter("number", copy.number())
                .setParameter("after", after)
                .getResultList()
                .stream()
                .map(StoredChanges::header)
                .toList();
    }

    private static CopyHistory.ChangeHeader header(Object[] row) {
        String kind = ((String) row[1]).toLowerCase(Locale.ROOT).replace('_', '-');
        return new CopyHistory.ChangeHeader(
                (Integer) row[0], kind, (String) row[2], (Instant) row[3], (String) row[4], (String) row[5]);
    }

    void removeAll(WorkingCopy copy) {
        delete("id.policy = ?1 and id.number = ?2", copy.policy(), copy.number());
    }
}
