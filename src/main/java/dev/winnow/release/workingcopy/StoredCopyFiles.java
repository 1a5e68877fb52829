package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of working copies in the database. */
@ApplicationScoped
class StoredCopyFiles implements PanacheRepositoryBase<StoredCopyFile, StoredCopyFile.Id> {

    void add(WorkingCopy copy, int revision, String path, byte @Nullable [] content) {
        persist(new StoredCopyFile(new StoredCopyFile.Id(copy.policy(), copy.number(), revision, path), content));
    }

    /** Those at a revision, without edits of cells. */
    PolicyFiles at(WorkingCopy copy, int revision) {
        Map<String, byte[]> files = new HashMap<>();
        for (StoredCopyFile file : list(
                "id.policy = ?1 and id.number = ?2 and id.revision <= ?3",
                Sort.by("id.revision"),
                copy.policy(),
                copy.number(),
                revision)) {
            byte[] content = file.content;
            if (content == null) {
                files.remove(file.id.path());
            } else {
                files.put(file.id.path(), content);
            }
        }
        return PolicyFiles.ofPaths(copy.policy(), files);
    }

    void removeAll(WorkingCopy copy) {
        delete("id.policy = ?1 and id.number = ?2", copy.policy(), copy.number());
    }
}
