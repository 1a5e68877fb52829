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
 * A chain that this server writes, for as long as it runs; nobody else does, so that no lock is needed. To be used by one
 * thread, inside its transactions.
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

    /** Where it goes on. */
    public ChainHead head() {
        return head == null ? begin() : head;
    }

    /**
     * Writes how far it has come, with what it came to.
     *
     * @throws IllegalStateException if it isn't where it was thought to be: a commit that was given up may yet have come
     *     through, and must not be taken back
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
            throw new IllegalStateException("the chain is no longer at record " + before.position());
        }
    }

    /** From now on this is where the chain goes on: it has been committed, and is noted outside the database, too. */
    public void committed(ChainHead newHead) {
        acknowledged.acknowledge(newHead);
        head = newHead;
    }

    /** What was written last may or may not be there: the database knows. */
    public void forget() {
        head = null;
    }

    /**
     * @throws IllegalStateException if the database is behind what was acknowledged, as a replica that took over may be: what
     *     was written to it now would hide what is missing
     */
    private ChainHead begin() {
        ChainHead found = find();
        acknowledged.of(name.toString()).ifPresent(head -> {
            if (found.position() < head.position()) {
                throw new IllegalStateException(
                        "the database is behind: record %d of chain %s was acknowledged, and %d is the last one there"
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
}
