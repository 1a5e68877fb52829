package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers {@code OPTIONS} with the methods that a path allows, and other methods that it doesn't with 405. */
@ApplicationScoped
class AllowedMethods {

    /** After authorisation. */
    private static final int PRIORITY = 98;

    /** What isn't served by resources: health, metrics, the API's description, its explorer and assets. */
    private static final List<String> FILES = List.of("/q/", "/assets/");

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final Endpoints endpoints;
    private final RouterProblems problems;

    AllowedMethods(Endpoints endpoints, RouterProblems problems) {
        this.endpoints = endpoints;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        List<String> allowed = endpoints.serves(method.name(), path) ? List.of(method.name()) : allowed(path);
        boolean isKnown = !allowed.isEmpty();
        if (!method.equals(HttpMethod.OPTIONS) && (!isKnown || allowed.contains(method.name()))) {
            context.next();
        } else if (isKnown) {
            answer(context, method, allowed);
        } else {
            problems.answer(context, Response.Status.NOT_FOUND.getStatusCode());
        }
    }

    /** Empty for unknown paths. */
    private List<String> allowed(String path) {
        return FILES.stream().anyMatch(path::startsWith) ? READING : endpoints.methods(path);
    }

    private void answer(RoutingContext context, HttpMethod method, List<String> allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        if (method.equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(Response.Status.NO_CONTENT.getStatusCode())
                    .end();
        } else {
            problems.answer(context, Response.Status.METHOD_NOT_ALLOWED.getStatusCode());
        }
    }
}
