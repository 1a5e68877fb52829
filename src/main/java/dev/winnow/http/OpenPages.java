package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ignores cookies where nobody needs to be signed in: the sign-in page, style sheets and scripts. Otherwise the cookie of a
 * session that was ended would lead a browser from the sign-in page to the sign-in page.
 */
@ApplicationScoped
class OpenPages {

    /** Before authentication. */
    private static final int PRIORITY = 400;

    void register(@Observes Filters filters) {
        filters.register(OpenPages::forgetCookies, PRIORITY);
    }

    private static void forgetCookies(RoutingContext context) {
        if (isOpen(context.normalizedPath())) {
            context.request().headers().remove(HttpHeaders.COOKIE);
        }
        context.next();
    }

    private static boolean isOpen(String path) {
        return path.equals("/sign-in") || path.startsWith("/assets/") || path.startsWith("/console/assets/");
    }
}
