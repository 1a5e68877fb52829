package dev.winnow.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Searches the log for decisions, the latest first. */
@ApplicationScoped
public class DecisionSearch {

    private static final int PAGE = 200;

    /** Whoever reads all decisions waits for each page's turn: as many exports as there are callers take one processor. */
    private final Lock turn = new ReentrantLock(true);

    private final Session session;
    private final LogReader reader;

    DecisionSearch(Session session, LogReader reader) {
        this.session = session;
        this.reader = reader;
    }

    /** @param before returns only decisions older than this one; null to begin with the latest */
    public List<DecisionRecord> page(DecisionFilter filter, @Nullable UUID before, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return reader.list(filter, before, limit);
        });
    }

    /**
     * Passes one decision after the other to the consumer, as long as it returns true. No transaction is open
     * meanwhile, and at most a page of decisions is in memory.
     */
    public void each(DecisionFilter filter, Predicate<DecisionRecord> goesOn) {
        UUID last = null;
        List<DecisionRecord> page;
        do {
            page = pageInTurn(filter, last);
            for (DecisionRecord found : page) {
                if (!goesOn.test(found)) {
                    return;
                }
                last = found.id();
            }
        } while (page.size() == PAGE);
    }

    private List<DecisionRecord> pageInTurn(DecisionFilter filter, @Nullable UUID before) {
        turn.lock();
        try {
            return page(filter, before, PAGE);
        } finally {
            turn.unlock();
        }
    }

    /**
     * When a decision was made, and the stage it recommended.
     *
     * @param at when it was made
     */
    public record DecidedStage(Instant at, String stage) {}

    /** Without reading what the decisions say, which makes it cheap for thousands. */
    public List<DecidedStage> stages(DecisionFilter filter, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return reader.stages(filter, limit);
        });
    }

    /** Number of matching decisions. */
    public long count(DecisionFilter filter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.doWork(DecisionSearch::planForTheseValues);
            return reader.count(filter);
        });
    }

    /** Without this, PostgreSQL soon switches to a generic plan, which misjudges rare values. */
    static void planForTheseValues(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        }
    }
}
