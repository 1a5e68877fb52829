package dev.winnow.web.openapi;

import dev.winnow.http.SecurityHeaders;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Replaces the explorer's page by one without inline scripts, so that no page needs them. */
@ApplicationScoped
class Explorer {

    private static final String PATH = "/q/swagger-ui/";
    private static final String FILE = "/assets/explorer.html";

    /** Scripts and style sheet are files of this server; the style sheet embeds images. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Set<String> PAGES = Set.of(PATH, PATH + "index.html");

    /** Right after {@link SecurityHeaders}, so that error responses have the page's policy as well. */
    private static final int EARLY = 999;

    /** After authorisation. */
    private static final int PRIORITY = 10;

    void register(@Observes Filters filters) {
        filters.register(Explorer::allow, EARLY);
        filters.register(Explorer::show, PRIORITY);
    }

    private static void allow(RoutingContext context) {
        if (context.normalizedPath().equals(FILE)) {
            context.response().putHeader(SecurityHeaders.CONTENT_POLICY, POLICY);
        }
        context.next();
    }

    private static void show(RoutingContext context) {
        if (PAGES.contains(context.normalizedPath())) {
            context.reroute(FILE);
        } else {
            context.next();
        }
    }
}
