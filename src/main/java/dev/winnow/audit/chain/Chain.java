package dev.winnow.audit.chain;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A chain that this process writes. Each process writes its own, so that no lock is needed. Confined to one thread;
 * needs a transaction.
 */
public final class Chain {

    private final Session session;
    private final Clock clock;
    private final AcknowledgedHeads acknowledged;
    private final UUID name = UUID.randomUUID();
    private @Nullable ChainHead head;

    public Chain(Session session, Clock clock, AcknowledgedHeads acknowledged) {
        this.session = session;
        this.clock = clock;
        this.acknowledged = acknowledged;
    }

    /** The head to append to. */
    public ChainHead head() {
        return head == null ? load() : head;
    }

    /**
     * Stores the new head in the database.
     *
     * @throws IllegalStateException if the stored head isn't {@code before}: an earlier commit whose outcome was
     *     unknown may have succeeded, and must not be undone
     */
    public void store(ChainHead before, ChainHead next) {
        int changed = session.createMutationQuery("""
                        update StoredChain set headPosition = :position, headHash = :hash
                        where name = :name and headPosition = :positionBefore and headHash = :hashBefore
                        """)
                .setParameter("position", next.position())
                .setParameter("hash", HexFormat.of().parseHex(next.hash()))
                .setParameter("name", name)
                .setParameter("positionBefore", before.position())
                .setParameter("hashBefore", HexFormat.of().parseHex(before.hash()))
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException(
                    "The stored head of chain " + name + " is no longer record " + before.position());
        }
    }

    /** Continues the chain at this head, which is committed, and stores it outside the database. */
    public void committed(ChainHead newHead) {
        acknowledged.acknowledge(newHead);
        head = newHead;
    }

    /** Reads the head from the database before the next append: whether the last one was committed is unknown. */
    public void forget() {
        head = null;
    }

    /**
     * @throws IllegalStateException if the database lacks acknowledged records, as after a failover to a replica:
     *     appending to it would hide that
     */
    private ChainHead load() {
        ChainHead found = find();
        acknowledged.lastOf(name.toString()).ifPresent(head -> {
            if (found.position() < head.position()) {
                throw new IllegalStateException(
                        "The database lacks acknowledged records: record %s of chain %s was acknowledged, its last one is %s"
                                .formatted(head.position(), name, found.position()));
            }
        });
        return found;
    }

    private ChainHead find() {
        StoredChain stored = session.find(StoredChain.class, name);
        if (stored != null) {
            session.refresh(stored);
            return stored.head();
        }
        List<ChainHead> others = session.createSelectionQuery("from StoredChain", StoredChain.class).list().stream()
                .map(StoredChain::head)
                .toList();
        ChainHead started = ChainHead.starting(name.toString(), clock.instant(), predecessors(others));
        session.persist(StoredChain.of(started));
        session.flush();
        return started;
    }

    /** The heads that no other chain has sealed in their present state. */
    private static String predecessors(List<ChainHead> others) {
        Set<String> sealed =
                others.stream().flatMap(other -> other.predecessors().lines()).collect(Collectors.toSet());
        return others.stream()
                .map(ChainHead::line)
                .filter(line -> !sealed.contains(line))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
