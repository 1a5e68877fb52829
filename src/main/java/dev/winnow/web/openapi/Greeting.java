package dev.winnow.web.openapi;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Logs where to start once the server is up. */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    void onStart(@ObservesAsync HttpServerStart start) {
        int port = start.options().getPort();
        if (port > 0) {
            LOG.infof("Explore: http://localhost:%s/q/swagger-ui", port);
            LOG.infof(
                    "Try:     curl -s localhost:%s/evaluate -H \"X-API-Key: $(cat data/integration.key)\" "
                            + "-H 'Content-Type: application/json' -d @examples/lead.json",
                    port);
        }
    }
}
