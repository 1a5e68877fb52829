package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.storage.Storage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Once the database has failed, every request is told to come again: the process is about to end. */
@ApplicationScoped
class FailedStorage {

    /** Before anything looks at the database, as finding out who asks does. */
    private static final int PRIORITY = 940;

    private static final int RETRY_SECONDS = 10;

    private final Storage storage;
    private final RouterProblems problems;

    FailedStorage(Storage storage, RouterProblems problems) {
        this.storage = storage;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (storage.hasFailed()) {
            problems.answer(
                    context,
                    ProblemDetails.of(
                                    ProblemType.NOT_LOGGED,
                                    "The database failed and the server is stopping; nothing was stored. "
                                            + "Retry in 10 seconds.")
                            .retryAfter(RETRY_SECONDS));
        } else {
            context.next();
        }
    }
}
