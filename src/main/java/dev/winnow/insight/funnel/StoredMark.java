package dev.winnow.insight.funnel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How far a chain was counted, or, with the id {@link #OUTCOMES}, until when outcomes were. */
@Entity(name = "StoredFunnelMark")
@Table(name = "funnel_mark")
class StoredMark {

    /** Its position is a time, in milliseconds since 1970. Whoever counts locks it. */
    static final UUID OUTCOMES = new UUID(0, 1);

    @Id
    UUID id;

    long position;

    @SuppressWarnings("NullAway.Init")
    protected StoredMark() {}

    StoredMark(UUID id, long position) {
        this.id = id;
        this.position = position;
    }

    void moveTo(long reached) {
        position = Math.max(position, reached);
    }
}
