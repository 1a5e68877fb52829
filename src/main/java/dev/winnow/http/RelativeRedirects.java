package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps redirects within this server relative. The sign-in form's are made from the {@code Host} header, which whoever
 * sends a request can set.
 */
@ApplicationScoped
class RelativeRedirects {

    /** After the headers are complete otherwise. */
    private static final int PRIORITY = 999;

    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_ERROR = 400;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(done -> shorten(context));
                    context.next();
                },
                PRIORITY);
    }

    private static void shorten(RoutingContext context) {
        int status = context.response().getStatusCode();
        String location = context.response().headers().get(HttpHeaders.LOCATION);
        if (location == null || status < FIRST_REDIRECT || status >= FIRST_ERROR) {
            return;
        }
        String here = "://" + context.request().getHeader(HttpHeaders.HOST);
        int start = location.indexOf(here);
        int path = start + here.length();
        if (start > 0 && location.startsWith("/", path)) {
            context.response().headers().set(HttpHeaders.LOCATION, location.substring(path));
        }
    }
}
