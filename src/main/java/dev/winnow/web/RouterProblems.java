package dev.winnow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;

/** Answers what fails before it gets to a resource, as in a path that can't be decoded, with a problem as well. */
@ApplicationScoped
class RouterProblems {

    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        IntStream.range(400, 500).forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    void answer(RoutingContext context, int status) {
        answer(
                context,
                RequestProblems.of(status, String.valueOf(context.request().path()), context.request()::getHeader));
    }

    void answer(RoutingContext context, ProblemDetails problem) {
        if (context.response().headWritten()) {
            return;
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
            throw new IllegalStateException("problems can always be written as JSON", e);
        }
    }
}
