package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.storage.Storage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses all requests once the database has failed, because the process is about to end. */
@ApplicationScoped
class FailedStorage {

    /** Before authentication, which uses the database. */
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
