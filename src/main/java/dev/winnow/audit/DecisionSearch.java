package dev.winnow.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Looks for decisions in the log, the latest first. */
@ApplicationScoped
public class DecisionSearch {

    private static final int PAGE = 200;

    private final Session session;

    DecisionSearch(Session session) {
        this.session = session;
    }

    /** @param before only those older than this; null to begin with the latest */
    public List<FoundDecision> page(DecisionFilter filter, @Nullable Position before, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return new DecisionQuery(filter, before)
                    .list(session, "d.id, d.evaluatedAt, d.answer", FoundDecision.class, most);
        });
    }

    /**
     * Gives one decision after the other, as long as they are wanted. No transaction is open while they are taken, and no
     * more than a page of them is held.
     */
    public void each(DecisionFilter filter, Predicate<FoundDecision> goesOn) {
        Position last = null;
        List<FoundDecision> page;
        do {
            page = page(filter, last, PAGE);
            for (FoundDecision found : page) {
                if (!goesOn.test(found)) {
                    return;
                }
                last = found.position();
            }
        } while (page.size() == PAGE);
    }

    /** PostgreSQL would soon go by a plan for any values, which takes rare ones for as frequent as the others. */
    private static void planForTheseValues(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        }
    }
}
