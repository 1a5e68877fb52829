package dev.winnow.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of requests in progress and the memory of their bodies. Requests over the limit get 503 before any
 * work is done; health checks are exempt. While its body is arriving, a request isn't in progress.
 */
@ApplicationScoped
class RequestsAtOnce {

    private static final int BUSY = 503;
    private static final String PLACE = RequestsAtOnce.class.getName();

    /** Right after the filters that apply to all responses. */
    private static final int PRIORITY = 900;

    /** Reading a body takes up to twenty times its size. */
    private static final int SHARE_OF_MEMORY = 40;

    private final RouterProblems problems;
    private final long most;
    private final long mostBytes;
    private int open;
    private long openBytes;

    RequestsAtOnce(RouterProblems problems, Endpoints endpoints, LimitSettings settings) {
        this.problems = problems;
        this.most = settings.requestsAtOnce();
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
        Place place = new Place();
        context.put(PLACE, place);
        context.addEndHandler(done -> end(place));
        if (enter(context, 0)) {
            context.next();
        } else {
            problems.answer(context, BUSY);
        }
    }

    /**
     * Counts a request as in progress.
     *
     * @param bytes of its body
     * @return false if there are too many
     */
    synchronized boolean enter(RoutingContext context, long bytes) {
        Place place = context.get(PLACE);
        if (place == null) {
            return true;
        }
        if (place.isOver || open >= most || openBytes + bytes > mostBytes) {
            return false;
        }
        open++;
        openBytes += bytes;
        place.isTaken = true;
        place.bytes = bytes;
        return true;
    }

    /** Doesn't count a request until it enters again. */
    synchronized void leave(RoutingContext context) {
        leave(context.<@Nullable Place>get(PLACE));
    }

    private synchronized void end(Place place) {
        leave(place);
        place.isOver = true;
    }

    private void leave(@Nullable Place place) {
        if (place != null && place.isTaken) {
            open--;
            openBytes -= place.bytes;
            place.isTaken = false;
        }
    }

    /** Of a request among those in progress. */
    private static final class Place {

        private boolean isTaken;
        private boolean isOver;
        private long bytes;
    }
}
