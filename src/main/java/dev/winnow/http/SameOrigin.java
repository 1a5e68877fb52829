package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * Refuses cross-site requests that could change something, including sign-in. Browsers name the origin in
 * {@code Sec-Fetch-Site} or {@code Origin}; requests with neither header don't come from a browser and carry no cookies.
 */
@ApplicationScoped
class SameOrigin {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final CharSequence SITE = HttpHeaders.createOptimized("Sec-Fetch-Site");

    /** Before authentication. */
    private static final int PRIORITY = 400;

    private final RouterProblems problems;

    SameOrigin(RouterProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (isAllowed(context.request())) {
            context.next();
        } else {
            problems.answer(
                    context,
                    ProblemDetails.of(
                            ProblemType.FORBIDDEN,
                            "expected a request from a page of this server or from outside a browser, found a cross-site request"));
        }
    }

    static boolean isAllowed(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isHere(origin, request.authority());
    }

    private static boolean isHere(String origin, HostAndPort here) {
        try {
            String authority = URI.create(origin).getAuthority();
            return here != null && authority != null && authority.equalsIgnoreCase(here.toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
