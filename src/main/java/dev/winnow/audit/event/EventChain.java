package dev.winnow.audit.event;

import dev.winnow.audit.chain.AcknowledgedHeads;
import dev.winnow.audit.chain.Chain;
import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.decision.DecisionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The chain of the events that this server records. Confined to one thread; needs a transaction. */
final class EventChain {

    private final Session session;
    private final Chain chain;

    EventChain(Session session, Clock clock, AcknowledgedHeads acknowledged) {
        this.session = session;
        this.chain = new Chain(session, clock, acknowledged);
    }

    /** Appends an event as the next link. */
    ChainHead append(Instant at, EventKind kind, String caller, String subject, List<StatedChange> changes) {
        ChainHead head = chain.head();
        String rows = changes.isEmpty()
                ? null
                : changes.stream().map(StatedChange::line).collect(Collectors.joining("\n"));
        EventRecord placed = new EventRecord(
                head.name(), head.position() + 1, "", DecisionId.at(at), at, kind.word(), caller, subject, rows);
        String hash = placed.hashAfter(head.hash());
        EventRecord event = new EventRecord(
                placed.chain(), placed.position(), hash, placed.id(), at, placed.kind(), caller, subject, rows);
        session.persist(StoredEvent.of(event));
        session.flush();
        ChainHead next = new ChainHead(head.name(), head.startedAt(), head.predecessors(), event.position(), hash);
        chain.store(head, next);
        return next;
    }

    /** Continues the chain at this head, which is committed. */
    void committed(ChainHead head) {
        chain.committed(head);
    }

    /** Reads the head from the database before the next append: whether the last one was committed is unknown. */
    void forget() {
        chain.forget();
    }
}
