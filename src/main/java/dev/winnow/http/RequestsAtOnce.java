package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the number of concurrent requests and the memory of their bodies. Requests over the limit get 503 before any
 * work is done; health checks are exempt.
 */
@ApplicationScoped
class RequestsAtOnce {

    private static final int BUSY = 503;

    /** Right after the filters that apply to all responses. */
    private static final int PRIORITY = 900;

    /** Reading a body takes up to twenty times its size. */
    private static final int SHARE_OF_MEMORY = 40;

    private final RouterProblems problems;
    private final BodyLimit bodies;
    private final int most;
    private final long mostBytes;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong openBytes = new AtomicLong();

    RequestsAtOnce(
            RouterProblems problems,
            BodyLimit bodies,
            Endpoints endpoints,
            @ConfigProperty(name = "winnow.limits.requests-at-once") int most) {
        this.problems = problems;
        this.bodies = bodies;
        this.most = most;
        this.mostBytes = Math.max(endpoints.maxBody(), Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().startsWith("/q/health")) {
            context.next();
            return;
        }
        long bytes = bodies.expectedLength(context);
        boolean isFew = open.incrementAndGet() <= most;
        boolean isLittle = openBytes.addAndGet(bytes) <= mostBytes;
        context.addEndHandler(done -> {
            open.decrementAndGet();
            openBytes.addAndGet(-bytes);
        });
        if (isFew && isLittle) {
            context.next();
        } else {
            problems.answer(context, BUSY);
        }
    }
}
