package dev.winnow.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes each connection after its next response while the server is shutting down, for {@code quarkus.shutdown.delay}.
 * Clients then connect elsewhere, and none sends a request on a connection that is being closed.
 */
@ApplicationScoped
class ConnectionDraining {

    private static final int PRIORITY = 950;

    private volatile boolean isStopping;

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        isStopping = true;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(done -> announce(context));
                    context.next();
                },
                PRIORITY);
    }

    private void announce(RoutingContext context) {
        if (isStopping) {
            context.response().putHeader("Connection", "close");
        }
    }
}
