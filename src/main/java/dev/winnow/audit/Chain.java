package dev.winnow.audit;

import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Session session;
    private final Leads leads;
    private final Dictionaries dictionaries;
    private final Clock clock;
    private final UUID name;
    private @Nullable ChainHead head;

    Chain(Session session, Leads leads, Dictionaries dictionaries, Clock clock) {
        this.session = session;
        this.leads = leads;
        this.dictionaries = dictionaries;
        this.clock = clock;
        this.name = UUID.randomUUID();
    }

    /** Makes decisions the next links, in their order. */
    ChainHead append(List<LogEntry> entries) {
        ChainHead next = head == null ? begin() : head;
        entries.stream()
                .map(LogEntry::dictionary)
                .filter(dictionary -> !dictionary.isEmpty())
                .distinct()
                .forEach(dictionaries::keep);
        Map<String, Leads.Known> known = leads.provide(
                entries.stream().map(entry -> entry.contents().leadId()).collect(Collectors.toSet()));
        Set<StoredMark.Key> marks = new HashSet<>();
        for (LogEntry entry : entries) {
            Leads.Known lead = Objects.requireNonNull(known.get(entry.contents().leadId()));
            StoredDecision decision = StoredDecision.of(entry, lead);
            next = link(decision, next);
            session.persist(decision);
            entry.keywords()
                    .personal()
                    .forEach((path, value) -> marks.add(new StoredMark.Key(leads.mark(path, value), lead.subject())));
        }
        session.flush();
        leads.mark(marks);
        // After the decisions, which they refer to
        for (LogEntry entry : entries) {
            if (entry.key() != null) {
                session.persist(StoredRequestKey.of(entry.key(), entry));
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
        return session.find(StoredRequestKey.class, key.key()) != null;
    }

    boolean holds(LogEntry entry) {
        return session.find(StoredDecision.class, entry.id()) != null;
    }

    private void store(ChainHead next) {
        session.createMutationQuery("""
                        update StoredChain set headPosition = :position, headHash = :hash where name = :name
                        """)
                .setParameter("position", next.position())
                .setParameter("hash", HexFormat.of().parseHex(next.hash()))
                .setParameter("name", name)
                .executeUpdate();
    }

    private static ChainHead link(StoredDecision decision, ChainHead head) {
        decision.chain = UUID.fromString(head.name());
        decision.position = head.position() + 1;
        String hash = decision.record().hashAfter(head.hash());
        decision.hash = HexFormat.of().parseHex(hash);
        return new ChainHead(head.name(), head.startedAt(), head.predecessors(), decision.position, hash);
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
