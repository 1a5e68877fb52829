package dev.winnow.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Looks for decisions in the log, the latest first. */
@ApplicationScoped
public class DecisionSearch {

    private static final int PAGE = 200;

    private final Session session;
    private final LogReader reader;

    DecisionSearch(Session session, LogReader reader) {
        this.session = session;
        this.reader = reader;
    }

    /** @param before only those older than this; null to begin with the latest */
    public List<DecisionRecord> page(DecisionFilter filter, @Nullable UUID before, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return reader.list(filter, before, most);
        });
    }

    /**
     * Gives one decision after the other, as long as they are wanted. No transaction is open while they are taken, and no
     * more than a page of them is held.
     */
    public void each(DecisionFilter filter, Predicate<DecisionRecord> goesOn) {
        UUID last = null;
        List<DecisionRecord> page;
        do {
            page = page(filter, last, PAGE);
            for (DecisionRecord found : page) {
                if (!goesOn.test(found)) {
                    return;
                }
                last = found.id();
            }
        } while (page.size() == PAGE);
    }

    /** How many decisions there are. */
    public long count(DecisionFilter filter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return reader.count(filter);
        });
    }

    /** PostgreSQL would soon go by a plan for any values, which takes rare ones for as frequent as the others. */
    static void planForTheseValues(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        }
    }
}
