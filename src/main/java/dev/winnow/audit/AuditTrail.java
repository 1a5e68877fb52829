package dev.winnow.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The whole log, in the order it was written: to be verified, or to be taken elsewhere and verified there. */
@ApplicationScoped
public class AuditTrail {

    private static final int PAGE = 500;
    private static final UUID LEAST_ID = new UUID(0, 0);
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(6).toSeconds();

    private final Session session;
    private final LogReader reader;
    private final Checkpoints checkpoints;

    AuditTrail(Session session, LogReader reader, Checkpoints checkpoints) {
        this.session = session;
        this.reader = reader;
        this.checkpoints = checkpoints;
    }

    /** Reads all of the log, as it stands at one moment: takes as long as it is. */
    public Verification verify() {
        List<Checkpoint> signedBefore = checkpoints.all();
        return atOneMoment(() -> {
            ChainVerifier verifier = new ChainVerifier(chains(), signedBefore, checkpoints.key());
            read(verifier::take, verifier::takeUnchained);
            return verifier.end();
        });
    }

    /** Writes the log into a file, as {@link LogExport} has it and as it stands at one moment. */
    public void export(Path file) {
        List<Checkpoint> signedBefore = checkpoints.all();
        atOneMoment(() -> {
            try (Writer out = Files.newBufferedWriter(file)) {
                for (Checkpoint checkpoint : signedBefore) {
                    out.write(LogExport.line(checkpoint));
                }
                for (ChainHead chain : chains()) {
                    out.write(LogExport.line(chain));
                }
                Consumer<ChainRecord> record = each -> write(out, LogExport.line(each));
                read(record, record);
            }
            return file;
        });
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What proves a record to be in the log, up to the next signed checkpoint; signs one if there is none yet. */
    public Optional<ChainProof> prove(UUID decisionId) {
        checkpoints.sign();
        List<Checkpoint> signedBefore = checkpoints.all();
        return atOneMoment(() -> Optional.ofNullable(session.find(StoredDecision.class, decisionId))
                .map(stored -> prove(stored, signedBefore)));
    }

    private ChainProof prove(StoredDecision stored, List<Checkpoint> signedBefore) {
        LogRecord record = stored.record();
        Checkpoint next = signedBefore.stream()
                .filter(checkpoint ->
                        checkpoint.chain().equals(record.chain()) && checkpoint.position() >= record.position())
                .min(Comparator.comparingLong(Checkpoint::position))
                .orElse(null);
        long last = next == null ? record.position() : next.position();
        List<ChainProof.Link> links = session
                .createSelectionQuery(
                        "from StoredDecision d where d.chain = :chain and d.position between :first and :last order by d.position",
                        StoredDecision.class)
                .setParameter("chain", stored.chain)
                .setParameter("first", record.position() - 1)
                .setParameter("last", last)
                .list()
                .stream()
                .map(each -> each.record().link())
                .toList();
        StoredChain chain = stored.chain == null ? null : session.find(StoredChain.class, stored.chain);
        String first = chain == null ? "" : chain.head().first();
        String previous = links.stream()
                .filter(link -> link.position() < record.position())
                .map(ChainProof.Link::hash)
                .findFirst()
                .orElse(first);
        List<ChainProof.Link> own = links.stream()
                .filter(link -> link.position() >= record.position())
                .toList();
        return new ChainProof(record, previous, own, next, reader.opening(stored));
    }

    private <T> T atOneMoment(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
            return work.call();
        });
    }

    private List<ChainHead> chains() {
        return session.createSelectionQuery("from StoredChain", StoredChain.class).list().stream()
                .map(StoredChain::head)
                .sorted(Comparator.comparing(ChainHead::startedAt).thenComparing(ChainHead::name))
                .toList();
    }

    private void read(Consumer<ChainRecord> chained, Consumer<ChainRecord> unchained) {
        for (ChainHead chain : chains()) {
            read(chained, (position, id) -> page(chain.name(), position, id));
            read(chained, (position, id) -> events(chain.name(), position, id));
        }
        read(unchained, (position, id) -> unchained(id));
        read(unchained, (position, id) -> unchainedEvents(id));
    }

    /** The records after a position, and of those at it after an id. */
    private interface Pages {
        List<? extends ChainRecord> after(long position, UUID id);
    }

    private void read(Consumer<ChainRecord> consumer, Pages pages) {
        long position = Long.MIN_VALUE;
        UUID id = LEAST_ID;
        List<? extends ChainRecord> page;
        do {
            page = pages.after(position, id);
            page.forEach(consumer);
            if (!page.isEmpty()) {
                ChainRecord last = page.get(page.size() - 1);
                position = last.position();
                id = last.id();
            }
            session.clear();
        } while (page.size() == PAGE);
    }

    private List<LogRecord> unchained(UUID afterId) {
        return session
                .createSelectionQuery("""
                        from StoredDecision d
                        where d.id > :id and (d.chain is null or d.position is null
                          or d.chain not in (select c.name from StoredChain c))
                        order by d.id
                        """, StoredDecision.class)
                .setParameter("id", afterId)
                .setMaxResults(PAGE)
                .list()
                .stream()
                .map(StoredDecision::record)
                .toList();
    }

    /** Even if somebody took the index away that keeps positions unique, none is passed over. */
    private List<LogRecord> page(String chain, long afterPosition, UUID afterId) {
        return session
                .createSelectionQuery("""
                        from StoredDecision d
                        where d.chain = :chain
                          and (d.position > :position or (d.position = :position and d.id > :id))
                        order by d.position, d.id
                        """, StoredDecision.class)
                .setParameter("chain", UUID.fromString(chain))
                .setParameter("position", afterPosition)
                .setParameter("id", afterId)
                .setMaxResults(PAGE)
                .list()
                .stream()
                .map(StoredDecision::record)
                .toList();
    }

    private List<EventRecord> events(String chain, long afterPosition, UUID afterId) {
        return session
                .createSelectionQuery("""
                        from StoredEvent e
                        where e.chain = :chain
                          and (e.position > :position or (e.position = :position and e.id > :id))
                        order by e.position, e.id
                        """, StoredEvent.class)
                .setParameter("chain", UUID.fromString(chain))
                .setParameter("position", afterPosition)
                .setParameter("id", afterId)
                .setMaxResults(PAGE)
                .list()
                .stream()
                .map(StoredEvent::event)
                .toList();
    }

    private List<EventRecord> unchainedEvents(UUID afterId) {
        return session
                .createSelectionQuery("""
                        from StoredEvent e
                        where e.id > :id and e.chain not in (select c.name from StoredChain c)
                        order by e.id
                        """, StoredEvent.class)
                .setParameter("id", afterId)
                .setMaxResults(PAGE)
                .list()
                .stream()
                .map(StoredEvent::event)
                .toList();
    }
}
