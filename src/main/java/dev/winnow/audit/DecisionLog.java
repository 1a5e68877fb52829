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
        session.persist(StoredDecision.of(decision, DecisionJson.facts(facts), DecisionJson.of(decision)));
    }

    /** Empty if there is no such decision. */
    @Transactional
    public Optional<LoggedDecision> find(UUID decisionId) {
        return Optional.ofNullable(session.find(StoredDecision.class, decisionId))
                .map(StoredDecision::logged);
    }
}
