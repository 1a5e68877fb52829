package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/** Refuses requests whose declared body length exceeds the {@link MaxBody} of their endpoint, before reading the body. */
@ApplicationScoped
class BodyLimit {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    /** Before Quarkus applies its own limit, whose response is no problem document. */
    private static final int PRIORITY = 100;

    private final RouterProblems problems;
    private final Endpoints endpoints;

    BodyLimit(RouterProblems problems, Endpoints endpoints) {
        this.problems = problems;
        this.endpoints = endpoints;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext context) {
        if (!isStreamed(context) && exceeds(declaredLength(context), context)) {
            problems.answer(context, Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode());
        } else {
            context.next();
        }
    }

    /** Most bodies are within the limit of every endpoint, so that there is no need to look for theirs. */
    private boolean exceeds(long length, RoutingContext context) {
        return length > Endpoints.DEFAULT_MAX_BODY && length > maxBody(context);
    }

    private long maxBody(RoutingContext context) {
        return endpoints.maxBody(context.request().method().name(), context.normalizedPath());
    }

    /** Whether the body is read while it arrives, and may have any length. */
    boolean isStreamed(RoutingContext context) {
        return endpoints.streams(
                context.request().method().name(),
                context.normalizedPath(),
                context.request().getHeader(HttpHeaders.CONTENT_TYPE));
    }

    /** The most bytes that a body of at least this length can have. */
    long most(RoutingContext context, long length) {
        return length > Endpoints.DEFAULT_MAX_BODY ? maxBody(context) : Endpoints.DEFAULT_MAX_BODY;
    }

    /** The most bytes that a body has once it is unpacked. */
    long unpackedLength(RoutingContext context, long length) {
        boolean isPacked =
                length > 0 && ContentEncoding.isCompressed(context.request().getHeader(HttpHeaders.CONTENT_ENCODING));
        return isPacked ? maxBody(context) : length;
    }

    /** 0 for an invalid length, which the HTTP server refuses. */
    static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
    }
}
