package dev.winnow.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Once the server is told to stop, every answer is the last on its connection, for as long as {@code quarkus.shutdown.delay}
 * says: clients go elsewhere, and none sends a request just when its connection is closed.
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
