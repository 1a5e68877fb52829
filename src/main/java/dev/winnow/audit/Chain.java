package dev.winnow.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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

    private static final String ROW = "insert into decision_row (decision_id, row_id, evaluated_at) values (?, ?, ?)";

    private final Session session;
    private final Leads leads;
    private final Clock clock;
    private final String name;
    private @Nullable ChainHead head;

    Chain(Session session, Leads leads, Clock clock) {
        this.session = session;
        this.leads = leads;
        this.clock = clock;
        this.name = clock.instant().truncatedTo(ChronoUnit.SECONDS) + "/" + UUID.randomUUID();
    }

    /** Makes decisions the next links, in their order. Their rows come after all of them: each kind is written at once. */
    ChainHead append(List<LogEntry> entries) {
        ChainHead next = head == null ? begin() : head;
        Map<String, Leads.Known> known = leads.provide(
                entries.stream().map(entry -> entry.contents().leadId()).collect(Collectors.toSet()));
        Map<UUID, Map<String, String>> facts = new HashMap<>();
        for (LogEntry entry : entries) {
            Leads.Known lead = Objects.requireNonNull(known.get(entry.contents().leadId()));
            StoredDecision decision = StoredDecision.of(entry, lead);
            next = link(decision, next);
            session.persist(decision);
            facts.computeIfAbsent(lead.subject(), subject -> new HashMap<>()).putAll(entry.personal());
        }
        session.flush();
        leads.mark(facts);
        // After the decisions, which they refer to
        for (LogEntry entry : entries) {
            if (entry.key() != null) {
                session.persist(StoredKey.of(entry.key(), entry));
            }
        }
        session.flush();
        session.doWork(connection -> insertRows(connection, entries));
        store(next);
        return next;
    }

    /** Without entities, of which a group would have hundreds. */
    private static void insertRows(Connection connection, List<LogEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ROW)) {
            for (LogEntry entry : entries) {
                for (String row : entry.rows()) {
                    insert.setObject(1, entry.id());
                    insert.setString(2, row);
                    insert.setObject(3, entry.decision().evaluatedAt().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
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

    boolean holds(LogEntry entry) {
        return session.find(StoredDecision.class, entry.id()) != null;
    }

    private void store(ChainHead next) {
        session.createMutationQuery("""
                        update StoredChain set headPosition = :position, headHash = :hash where name = :name
                        """)
                .setParameter("position", next.position())
                .setParameter("hash", HexFormat.of().parseHex(next.hash()))
                .setParameter("name", next.name())
                .executeUpdate();
    }

    private static ChainHead link(StoredDecision decision, ChainHead head) {
        decision.chain = head.name();
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
        ChainHead started = ChainHead.starting(name, clock.instant(), predecessors(others));
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
