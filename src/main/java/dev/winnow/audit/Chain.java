package dev.winnow.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The chain that this server writes, for as long as it runs; nobody else does, so that no lock is needed. To be used by
 * one thread, inside its transactions.
 */
final class Chain {

    private static final int ADOPTED_AT_ONCE = 200;

    private final Session session;
    private final Clock clock;
    private final String name;
    private @Nullable ChainHead head;

    Chain(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.name = clock.instant().truncatedTo(ChronoUnit.SECONDS) + "/" + UUID.randomUUID();
    }

    /** Makes decisions the next links, in their order. */
    ChainHead append(List<NewDecision> decisions) {
        ChainHead next = head == null ? begin() : head;
        for (NewDecision decision : decisions) {
            next = link(decision.stored(), next);
            session.persist(decision.stored());
        }
        // After the decisions, which they refer to
        for (NewDecision decision : decisions) {
            if (decision.key() != null) {
                session.persist(StoredKey.of(decision.key(), decision.stored()));
            }
        }
        store(next);
        return next;
    }

    /** From now on this is where the chain goes on: it has been committed. */
    void committed(ChainHead newHead) {
        head = newHead;
    }

    /** What was written last may or may not be there: the database knows. */
    void forget() {
        head = null;
    }

    boolean knows(RequestKey key) {
        return session.find(StoredKey.class, key.key()) != null;
    }

    boolean holds(StoredDecision decision) {
        return session.find(StoredDecision.class, decision.id) != null;
    }

    private void store(ChainHead next) {
        session.createMutationQuery("""
                        update StoredChain set headPosition = :position, headHash = :hash where name = :name
                        """)
                .setParameter("position", next.position())
                .setParameter("hash", next.hash())
                .setParameter("name", next.name())
                .executeUpdate();
    }

    private static ChainHead link(StoredDecision decision, ChainHead head) {
        decision.chain = head.name();
        decision.position = head.position() + 1;
        decision.hash = decision.record().hashAfter(head.hash());
        return new ChainHead(head.name(), head.startedAt(), head.predecessors(), decision.position, decision.hash);
    }

    private ChainHead begin() {
        StoredChain stored = session.find(StoredChain.class, name);
        if (stored != null) {
            session.refresh(stored);
            return stored.head();
        }
        List<ChainHead> others = session.createSelectionQuery("from StoredChain", StoredChain.class).list().stream()
                .map(StoredChain::head)
                .toList();
        ChainHead started = ChainHead.starting(name, clock.instant(), predecessors(others));
        session.persist(StoredChain.of(started));
        session.flush();
        return others.isEmpty() ? adopt(started) : started;
    }

    /** Those that no other chain has sealed as they are now. */
    private static String predecessors(List<ChainHead> others) {
        Set<String> sealed =
                others.stream().flatMap(other -> other.predecessors().lines()).collect(Collectors.toSet());
        return others.stream()
                .map(ChainHead::line)
                .filter(line -> !sealed.contains(line))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Decisions from before there were chains come first in the first one. */
    private ChainHead adopt(ChainHead started) {
        ChainHead next = started;
        List<StoredDecision> unchained;
        do {
            unchained = session.createSelectionQuery(
                            "from StoredDecision d where d.chain is null order by d.evaluatedAt, d.id",
                            StoredDecision.class)
                    .setMaxResults(ADOPTED_AT_ONCE)
                    .list();
            for (StoredDecision decision : unchained) {
                next = link(decision, next);
            }
            session.flush();
            session.clear();
        } while (!unchained.isEmpty());
        return next;
    }
}
