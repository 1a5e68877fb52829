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

    /** The explorer has a script of its own in its page, known by its hash, and images in its style sheet. */
    private static final String EXPLORER = "default-src 'none'; script-src 'self' 'sha256-%s'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** SHA-256 of the script that Quarkus writes into the explorer's page. */
    private static final String EXPLORER_SCRIPT = "8wdTcAOtqBRBZAx0kborqos1s0Q/2zUNnShKP/kFPYA=";

    private static final String EXPLORER_PATH = "/q/swagger-ui";
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
            boolean isExplorer = context.normalizedPath().startsWith(EXPLORER_PATH);
            headers.set(CONTENT_POLICY, isExplorer ? EXPLORER.formatted(EXPLORER_SCRIPT) : NOTHING);
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
