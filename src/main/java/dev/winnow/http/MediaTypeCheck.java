package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Refuses invalid Content-Type headers, which fail the choice among several methods of a path. */
@ApplicationScoped
class MediaTypeCheck {

    private static final int EARLY = 99;

    private final RouterProblems problems;

    MediaTypeCheck(RouterProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, EARLY);
    }

    private void filter(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || isMediaType(type)) {
            context.next();
        } else {
            problems.answer(context, Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode());
        }
    }

    /** As the parser that chooses methods decides. */
    private static boolean isMediaType(String text) {
        try {
            MediaType.valueOf(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
