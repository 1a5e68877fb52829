package dev.winnow.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.identity.PasswordsBusyException;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.storage.DatabaseFailure;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Answers requests that fail before they reach a resource, such as those with an invalid path, with a problem. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private static final int FAILURE = 500;
    private static final int RETRY_SECONDS = 1;

    private final ObjectMapper json;
    private final StatusProblems statuses;

    RouterProblems(ObjectMapper json, StatusProblems statuses) {
        this.json = json;
        this.statuses = statuses;
    }

    void register(@Observes Router router) {
        IntStream.range(400, 500).forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.errorHandler(FAILURE, this::answerFailure);
    }

    /** Such as authentication without a database. */
    private void answerFailure(RoutingContext context) {
        if (context.failure() instanceof PasswordsBusyException) {
            answer(context, StatusProblems.passwordsBusy());
        } else if (DatabaseFailure.isIn(context.failure())) {
            LOG.warnf("A request failed because of the database: %s", context.failure());
            answer(
                    context,
                    ProblemDetails.of(ProblemType.NOT_LOGGED, "The database can't be reached; retry in 1 second")
                            .retryAfter(RETRY_SECONDS));
        } else {
            String instance = "urn:uuid:" + UUID.randomUUID();
            LOG.error("A request failed: " + instance, context.failure());
            answer(context, ProblemDetails.failure(instance));
        }
    }

    void answer(RoutingContext context, int status) {
        answer(
                context,
                statuses.of(status, context.request().method().name(), path(context), context.request()::getHeader));
    }

    /** As it was sent: a path that can't be decoded has no normal form. */
    private static String path(RoutingContext context) {
        return String.valueOf(context.request().path());
    }

    void answer(RoutingContext context, ProblemDetails problem) {
        if (context.response().headWritten()) {
            return;
        }
        if (problem.retryAfter() != null) {
            context.response()
                    .putHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDetails.MEDIA_TYPE)
                .end(write(problem));
    }

    private String write(ProblemDetails problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problems can be written as JSON", e);
        }
    }
}
