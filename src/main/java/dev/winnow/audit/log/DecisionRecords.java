package dev.winnow.audit.log;

import dev.winnow.audit.chain.ChainLink;
import dev.winnow.audit.chain.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Decisions as the log proves them, in the order of their chains. To be used inside a transaction. */
@ApplicationScoped
public class DecisionRecords {

    private final Session session;
    private final DecisionOpener opener;

    DecisionRecords(Session session, DecisionOpener opener) {
        this.session = session;
        this.opener = opener;
    }

    /** @param opening what proves its contents; null where they can't be read */
    public record Found(LogRecord record, @Nullable CommitmentOpening opening) {}

    public Optional<Found> find(UUID id) {
        return Optional.ofNullable(session.find(StoredDecision.class, id))
                .map(stored -> new Found(RecordForm.of(stored), opener.opening(stored)));
    }

    /** Of a chain, from one position to another. */
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
     * Those of a chain after a position, and of those at it after an id: even if somebody removed the index that keeps
     * positions unique, none is passed over.
     */
    public List<LogRecord> after(String chain, long position, UUID id, int most) {
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
                .setMaxResults(most)
                .list()
                .stream()
                .map(RecordForm::of)
                .toList();
    }

    /** Those of no chain that there is, by id. */
    public List<LogRecord> unchained(UUID after, int most) {
        return session
                .createSelectionQuery("""
                        from StoredDecision d
                        where d.id > :id and (d.chain is null or d.position is null
                          or d.chain not in (select c.name from StoredChain c))
                        order by d.id
                        """, StoredDecision.class)
                .setParameter("id", after)
                .setMaxResults(most)
                .list()
                .stream()
                .map(RecordForm::of)
                .toList();
    }
}
