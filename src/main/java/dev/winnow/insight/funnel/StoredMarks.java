package dev.winnow.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Stores and loads how far was counted. Needs a transaction. */
@ApplicationScoped
class StoredMarks implements PanacheRepositoryBase<StoredMark, UUID> {

    /** That of outcomes. Whoever else counts waits until the transaction ends. */
    StoredMark lock() {
        return findById(StoredMark.OUTCOMES, LockModeType.PESSIMISTIC_WRITE);
    }

    /** 0 for a chain that wasn't counted yet. */
    long position(UUID chain) {
        return findByIdOptional(chain).map(mark -> mark.position).orElse(0L);
    }

    void set(UUID chain, long position) {
        StoredMark mark = findById(chain);
        if (mark == null) {
            persist(new StoredMark(chain, position));
        } else {
            mark.moveTo(position);
        }
    }
}
