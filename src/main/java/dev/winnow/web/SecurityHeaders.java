package dev.winnow.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers, with every answer, what nothing of this server does. */
@ApplicationScoped
class SecurityHeaders {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    /** An answer that isn't a page shows nothing. */
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

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
            headers.set(CONTENT_POLICY, Explorer.isPage(context) ? Explorer.POLICY : NOTHING);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
