package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Adds headers to every response that restrict what browsers do with it, unless it sets its own. Those that are the same
 * for all are in {@code application.properties}.
 */
@ApplicationScoped
public class SecurityHeaders {

    public static final String CONTENT_POLICY = "Content-Security-Policy";

    /** For responses that aren't pages. Pages set their own policy. */
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(done -> complete(context));
                    context.next();
                },
                FIRST);
    }

    private static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        if (!headers.contains(CONTENT_POLICY)) {
            headers.set(CONTENT_POLICY, NOTHING);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
