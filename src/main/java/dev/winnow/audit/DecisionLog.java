package dev.winnow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The decision log. An answer that left the server is in it. */
@ApplicationScoped
public class DecisionLog {

    private final Session session;
    private final GroupCommit commit;

    DecisionLog(Session session, GroupCommit commit) {
        this.session = session;
        this.commit = commit;
    }

    /**
     * Stores a decision and the facts it was made on; once that is answered to be done, they are committed and on disk.
     *
     * @param answer the decision as it is answered
     * @param rows the ids of the rows it is to be found by
     * @param key that the client chose for the request, to be known again for a day; null for none
     */
    public Appended append(
            Decision decision, String answer, JsonNode facts, Set<String> rows, @Nullable RequestKey key) {
        return commit.append(new LogEntry(StoredDecision.of(decision, DecisionJson.facts(facts), answer), rows, key));
    }

    /** Whether decisions can be appended, as far as is known. */
    public boolean isWritable() {
        return !commit.isFailing();
    }

    /**
     * Decisions on a lead, the latest first.
     *
     * @param policy null for those of all policies
     * @param before only those older than this decision; null for all
     */
    @Transactional
    public List<LoggedDecision> latest(String leadId, @Nullable String policy, @Nullable UUID before, int most) {
        StoredDecision end = before == null ? null : session.find(StoredDecision.class, before);
        if (before != null && end == null) {
            return List.of();
        }
        Position position = end == null ? null : new Position(end.evaluatedAt, end.id);
        return new DecisionQuery(DecisionFilter.ofLead(leadId, policy), position)
                .list(session, "d", StoredDecision.class, most).stream()
                        .map(StoredDecision::logged)
                        .toList();
    }

    /** Empty if there is no such decision. */
    @Transactional
    public Optional<LoggedDecision> find(UUID decisionId) {
        return Optional.ofNullable(session.find(StoredDecision.class, decisionId))
                .map(StoredDecision::logged);
    }
}
