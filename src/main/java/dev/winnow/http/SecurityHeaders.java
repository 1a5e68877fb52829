package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Adds headers to every response that restrict what browsers do with it. */
@ApplicationScoped
public class SecurityHeaders {

    public static final String CONTENT_POLICY = "Content-Security-Policy";

    /** For responses that aren't pages. Pages set their own policy. */
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            optimized("X-Content-Type-Options"), optimized("nosniff"),
            optimized("X-Frame-Options"), optimized("DENY"),
            optimized("Referrer-Policy"), optimized("no-referrer"),
            optimized("Cross-Origin-Resource-Policy"), optimized("same-origin"));
    private static final CharSequence NO_STORE = optimized("no-store");
    private static final int FIRST = 1000;

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }

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
        for (Map.Entry<CharSequence, CharSequence> header : ALWAYS.entrySet()) {
            headers.set(header.getKey(), header.getValue());
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
