package dev.winnow.audit.log;

import dev.winnow.audit.chain.ChainLink;
import dev.winnow.audit.chain.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Decisions in the form in which the log proves them, in the order of their chains. Needs a transaction. */
@ApplicationScoped
public class DecisionRecords {

    private final Session session;
    private final DecisionOpener opener;

    DecisionRecords(Session session, DecisionOpener opener) {
        this.session = session;
        this.opener = opener;
    }

    /** @param opening of the record's commitment; null if its payload can't be read */
    public record Found(LogRecord record, @Nullable CommitmentOpening opening) {}

    public Optional<Found> find(UUID id) {
        return Optional.ofNullable(session.find(StoredDecision.class, id))
                .map(stored -> new Found(RecordForm.of(stored), opener.opening(stored)));
    }

    /** The links of a chain from one position to another, inclusive. */
    public List<ChainLink> links(String chain, long first, long last) {
        return session
                .createSelectionQuery(
                        "from StoredDecision d where d.chain = :chain and d.position between :first and :last order by d.position",
                        StoredDecision.class)
                .setParameter("chain", UUID.fromString(chain))
                .setParameter("first", first)
                .setParameter("last", last)
                .list()
                .stream()
                .map(each -> RecordForm.of(each).link())
                .toList();
    }

    /**
     * The records of a chain after a position, and those at that position after an id, so that none is skipped if the
     * index that keeps positions unique was dropped.
     */
    public List<LogRecord> after(String chain, long position, UUID id, int limit) {
        return session
                .createSelectionQuery("""
                        from StoredDecision d
                        where d.chain = :chain
                          and (d.position > :position or (d.position = :position and d.id > :id))
                        order by d.position, d.id
                        """, StoredDecision.class)
                .setParameter("chain", UUID.fromString(chain))
                .setParameter("position", position)
                .setParameter("id", id)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(RecordForm::of)
                .toList();
    }

    /** The records without a chain that exists, by id. */
    public List<LogRecord> unchained(UUID after, int limit) {
        return session
                .createSelectionQuery("""
                        from StoredDecision d
                        where d.id > :id and (d.chain is null or d.position is null
                          or d.chain not in (select c.name from StoredChain c))
                        order by d.id
                        """, StoredDecision.class)
                .setParameter("id", after)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(RecordForm::of)
                .toList();
    }
}
