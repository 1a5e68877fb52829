package dev.winnow.audit.proof;

import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.ChainLink;
import dev.winnow.audit.chain.ChainRecord;
import dev.winnow.audit.chain.Chains;
import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.event.EventRecords;
import dev.winnow.audit.event.RecordedTable;
import dev.winnow.audit.log.DecisionRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The whole log, in the order it was written: verified here, or exported to be verified elsewhere. */
@ApplicationScoped
public class AuditTrail {

    private static final int PAGE = 500;
    private static final UUID LEAST_ID = new UUID(0, 0);
    private static final int TIMEOUT_SECONDS = (int) Duration.ofHours(6).toSeconds();

    private final Session session;
    private final Chains chains;
    private final DecisionRecords decisions;
    private final EventRecords events;
    private final Checkpoints checkpoints;
    private final Instance<RecordedTable> tables;

    AuditTrail(
            Session session,
            Chains chains,
            DecisionRecords decisions,
            EventRecords events,
            Checkpoints checkpoints,
            @Any Instance<RecordedTable> tables) {
        this.tables = tables;
        this.session = session;
        this.chains = chains;
        this.decisions = decisions;
        this.events = events;
        this.checkpoints = checkpoints;
    }

    /**
     * Verifies the whole log, and the recorded tables with it, as of one moment; takes time proportional to their
     * length.
     */
    public Verification verify() {
        return verify(checkpoints.all());
    }

    /** As {@link #verify()}, with the chains that were verified. */
    VerifiedLog verify(String by, Clock clock) {
        List<Checkpoint> signedBefore = checkpoints.all();
        Verification verification = verify(signedBefore);
        return new VerifiedLog(clock.instant(), by, verification, chains(signedBefore));
    }

    /** All chains as they are now, without their checkpoints, in the order they were started. */
    public List<ChainSummary> chains() {
        return chains(List.of());
    }

    private List<ChainSummary> chains(List<Checkpoint> signed) {
        return ChainSummary.of(QuarkusTransaction.requiringNew().call(chains::all), signed);
    }

    private Verification verify(List<Checkpoint> signedBefore) {
        return atOneMoment(() -> {
            ChainVerifier verifier = new ChainVerifier(chains.all(), signedBefore, checkpoints.key());
            TableVerifier tableVerifier = new TableVerifier(tables.stream().toList());
            read(
                    record -> {
                        verifier.take(record);
                        if (record instanceof EventRecord event) {
                            tableVerifier.take(event);
                        }
                    },
                    verifier::takeUnchained);
            return verifier.end().with(tableVerifier.end());
        });
    }

    /** Exports the log as of one moment to a file, in the form of {@link LogExport}. */
    public void export(Path file) {
        List<Checkpoint> signedBefore = checkpoints.all();
        atOneMoment(() -> {
            try (Writer out = Files.newBufferedWriter(file)) {
                for (Checkpoint checkpoint : signedBefore) {
                    out.write(LogExport.line(checkpoint));
                }
                for (ChainHead chain : chains.all()) {
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

    /**
     * Proves that a record is in the log, up to the next signed checkpoint; signs one if there is none. Empty if there
     * is no such decision.
     */
    public Optional<ChainProof> prove(UUID decisionId) {
        checkpoints.sign();
        List<Checkpoint> signedBefore = checkpoints.all();
        return atOneMoment(() -> decisions.find(decisionId).map(found -> prove(found, signedBefore)));
    }

    private ChainProof prove(DecisionRecords.Found found, List<Checkpoint> signedBefore) {
        LogRecord record = found.record();
        Checkpoint next = signedBefore.stream()
                .filter(checkpoint ->
                        checkpoint.chain().equals(record.chain()) && checkpoint.position() >= record.position())
                .min(Comparator.comparingLong(Checkpoint::position))
                .orElse(null);
        long last = next == null ? record.position() : next.position();
        boolean isChained = !record.chain().isEmpty();
        List<ChainLink> links = isChained ? decisions.links(record.chain(), record.position() - 1, last) : List.of();
        String first =
                isChained ? chains.find(record.chain()).map(ChainHead::first).orElse("") : "";
        String previous = links.stream()
                .filter(link -> link.position() < record.position())
                .map(ChainLink::hash)
                .findFirst()
                .orElse(first);
        List<ChainLink> own = links.stream()
                .filter(link -> link.position() >= record.position())
                .toList();
        return new ChainProof(record, previous, own, next, found.opening());
    }

    private <T> T atOneMoment(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            session.doWork(AuditTrail::readOneState);
            return work.call();
        });
    }

    /** Below this level, H2 takes the snapshot of each table at its first read: chains and records would differ. */
    private static void readOneState(Connection connection) throws SQLException {
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        connection.setTransactionIsolation(
                isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
    }

    private void read(Consumer<ChainRecord> chained, Consumer<ChainRecord> unchained) {
        for (ChainHead chain : chains.all()) {
            read(chained, (position, id) -> decisions.after(chain.name(), position, id, PAGE));
            read(chained, (position, id) -> events.after(chain.name(), position, id, PAGE));
        }
        read(unchained, (position, id) -> decisions.unchained(id, PAGE));
        read(unchained, (position, id) -> events.unchained(id, PAGE));
    }

    /** A page of the records after a position, and of those at that position after an id. */
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
}
