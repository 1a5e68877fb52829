package dev.winnow.release.shadow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores and loads comparisons of decisions with challengers. Needs a transaction. */
@ApplicationScoped
class StoredComparisons implements PanacheRepositoryBase<StoredComparison, UUID> {

    /** @param compared as JSON */
    record Line(UUID decision, String compared) {}

    /** The latest first, at most {@code limit}. */
    List<Line> before(UUID decision, String policy, int champion, int challenger, int limit) {
        return find("""
                        select s.id, s.compared
                        from StoredComparison s
                        where s.policy = ?1 and s.challenger = ?2 and s.champion = ?3 and s.id < ?4
                        order by s.id desc
                        """, policy, challenger, champion, decision)
                .project(Line.class)
                .page(0, limit)
                .list();
    }
}
