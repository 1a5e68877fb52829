package dev.winnow.web.request;

import dev.winnow.check.HangUps;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notices it by the end of a request that hasn't been answered. */
@ApplicationScoped
class ClientHangUps implements HangUps {

    private static final Watch NONE = () -> {};

    private final CurrentVertxRequest requests;

    ClientHangUps(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    @Override
    public Watch watch(Runnable action) {
        RoutingContext context = Arc.container().requestContext().isActive() ? requests.getCurrent() : null;
        if (context == null) {
            return NONE;
        }
        AtomicBoolean isDone = new AtomicBoolean();
        Runnable once = () -> {
            if (isDone.compareAndSet(false, true)) {
                action.run();
            }
        };
        int handler = context.addEndHandler(ended -> once.run());
        if (context.response().closed()) {
            once.run();
        }
        return () -> context.removeEndHandler(handler);
    }
}
