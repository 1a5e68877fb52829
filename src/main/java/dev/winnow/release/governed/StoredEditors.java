package dev.winnow.release.governed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stores and loads who edited what drafts were made of. Needs a transaction. */
@ApplicationScoped
class StoredEditors implements PanacheRepositoryBase<StoredEditor, StoredEditor.Id> {

    void add(Collection<StoredEditor> editors) {
        persist(editors);
    }

    /** Of all releases of a policy. */
    List<StoredEditor> of(String policy) {
        return list("id.policy", policy);
    }

    SortedSet<String> of(String policy, int number) {
        return list("id.policy = ?1 and id.number = ?2", policy, number).stream()
                .map(stored -> stored.id.editor())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
