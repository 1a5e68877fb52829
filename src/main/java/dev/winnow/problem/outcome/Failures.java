package dev.winnow.problem.outcome;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.storage.DatabaseFailure;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Problems for what nobody expected. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** The problem to answer with; the log has the failure. */
    public static ProblemDetails of(Throwable failure) {
        if (DatabaseFailure.isIn(failure)) {
            LOG.warnf("A request failed because of the database: %s", failure);
            return LogProblems.ofChange();
        }
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.error("A request failed: " + instance, failure);
        return ProblemDetails.failure(instance);
    }
}
