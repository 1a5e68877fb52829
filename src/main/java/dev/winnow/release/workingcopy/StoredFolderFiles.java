package dev.winnow.release.workingcopy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What working copies' workbooks replace in the policies' folders, in the database. */
@ApplicationScoped
class StoredFolderFiles implements PanacheRepositoryBase<StoredFolderFile, StoredFolderFile.Id> {

    /** The digests by workbook; null for a workbook that the folder doesn't have. */
    Map<String, @Nullable String> of(WorkingCopy copy) {
        Map<String, @Nullable String> digests = new HashMap<>();
        for (StoredFolderFile file : list("id.policy = ?1 and id.number = ?2", copy.policy(), copy.number())) {
            digests.put(file.id.workbook(), file.digest);
        }
        return digests;
    }

    void put(WorkingCopy copy, String workbook, @Nullable String digest) {
        StoredFolderFile.Id id = new StoredFolderFile.Id(copy.policy(), copy.number(), workbook);
        StoredFolderFile known = findById(id);
        if (known == null) {
            persist(new StoredFolderFile(id, digest));
        } else {
            known.digest = digest;
        }
    }

    void removeAll(WorkingCopy copy) {
        delete("id.policy = ?1 and id.number = ?2", copy.policy(), copy.number());
    }
}
