package dev.winnow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The decision log. An answer that left the server is in it. */
@ApplicationScoped
public class DecisionLog {

    private final Session session;

    DecisionLog(Session session) {
        this.session = session;
    }

    /** Stores a decision and the facts it was made on, in one transaction that is committed on return. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void append(Decision decision, JsonNode facts) {
        session.persist(StoredDecision.of(decision, DecisionJson.facts(facts), DecisionJson.full(decision)));
    }

    /** The full answer as it was given, byte for byte; empty if there is no such decision. */
    @Transactional
    public Optional<String> find(UUID decisionId) {
        return Optional.ofNullable(session.find(StoredDecision.class, decisionId))
                .map(stored -> stored.answer);
    }
}
