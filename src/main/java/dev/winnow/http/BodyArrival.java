package dev.winnow.http;

import dev.winnow.http.ArrivingBodies.Limit;
import dev.winnow.identity.Caller;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the body of each request before anything works on it. A body that stops arriving, or arrives too slowly, gets 408.
 * Meanwhile the request isn't in progress, and nobody holds more than a share of all bodies that are arriving.
 */
@ApplicationScoped
class BodyArrival {

    private static final String BODY = BodyArrival.class.getName();
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** After authorisation and whatever refuses a request by its headers. */
    private static final int PRIORITY = 90;

    /** Before authentication, which reads the form. */
    private static final int SIGN_IN_PRIORITY = 330;

    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_OF_SIGN_IN = 8 * KILOBYTE;

    /** The bodies of as many requests may be arriving as this, times those in progress. */
    private static final int TIMES_AT_ONCE = 4;

    private static final int SHARE_OF_MEMORY = 16;

    /** A body has one more second for as many bytes as this. */
    private static final long SLOWEST_BYTES_PER_SECOND = 1_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long MILLIS_BETWEEN_CHECKS = 500;
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final RouterProblems problems;
    private final RequestsAtOnce requests;
    private final BodyLimit limits;
    private final ArrivingBodies bodies;
    private final Duration time;

    BodyArrival(
            Vertx vertx,
            RouterProblems problems,
            RequestsAtOnce requests,
            BodyLimit limits,
            Endpoints endpoints,
            LimitSettings settings) {
        this.vertx = vertx;
        this.problems = problems;
        this.requests = requests;
        this.limits = limits;
        this.time = settings.bodyTime();
        long share = Math.max(1, settings.requestsAtOnce());
        long shareBytes = endpoints.maxBody();
        long allBytes = Math.max(2 * shareBytes, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        this.bodies = new ArrivingBodies(new Limit(TIMES_AT_ONCE * share, allBytes), new Limit(share, shareBytes));
    }

    void register(@Observes Filters filters) {
        filters.register(this::watchSignIn, SIGN_IN_PRIORITY);
        filters.register(this::readBody, PRIORITY);
        vertx.setPeriodic(MILLIS_BETWEEN_CHECKS, id -> bodies.all().forEach(ArrivingBodies.Body::checkTime));
    }

    private void watchSignIn(RoutingContext context) {
        boolean isSignIn = SignInForm.isSignIn(context);
        if (isSignIn && BodyLimit.declaredLength(context) > MOST_OF_SIGN_IN) {
            problems.answer(context, tooLarge(MOST_OF_SIGN_IN));
            return;
        }
        if (isSignIn) {
            new Arrival(context).watch();
        }
        context.next();
    }

    private void readBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (WITHOUT_BODY.contains(request.method()) || request.isEnded()) {
            context.next();
        } else if (limits.isStreamed(context)) {
            stream(context);
        } else {
            new Arrival(context).read();
        }
    }

    /** Leaves reading to the resource, which learns what has arrived, not what will. */
    private void stream(RoutingContext context) {
        context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        context.addEndHandler(done -> drain(context.request()));
        context.next();
    }

    /** What else arrives is read and dropped for a while, so that the client can read the answer. */
    private void drain(HttpServerRequest request) {
        if (!request.isEnded()) {
            long timer =
                    vertx.setTimer(time.toMillis(), id -> request.connection().close());
            request.handler(dropped -> {});
            request.endHandler(ended -> vertx.cancelTimer(timer));
            request.resume();
        }
    }

    /** Hands the body to the resource. */
    @ServerRequestFilter
    void hand(ContainerRequestContext request, RoutingContext context) {
        byte[] body = context.get(BODY);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    private static ProblemDetails tooLarge(long most) {
        return ProblemDetails.of(
                ProblemType.TOO_LARGE,
                "expected a body of at most %s, found a larger one"
                        .formatted(most < MEGABYTE ? most / KILOBYTE + " KB" : most / MEGABYTE + " MB"));
    }

    private ProblemDetails tooSlow() {
        return ProblemDetails.of(
                ProblemType.BODY_TOO_SLOW,
                "expected the body within %s seconds, or at least %s bytes per second; found less"
                        .formatted(time.toSeconds(), SLOWEST_BYTES_PER_SECOND));
    }

    private static String holder(RoutingContext context) {
        String caller = context.user() instanceof QuarkusHttpUser user
                ? Caller.of(user.getSecurityIdentity()).map(Caller::shown).orElse("")
                : "";
        SocketAddress address = context.request().remoteAddress();
        return caller.isEmpty() ? "address " + (address == null ? "" : address.hostAddress()) : caller;
    }

    /** One body, from its request's headers to its end. */
    private final class Arrival implements ArrivingBodies.Body {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Context loop;
        private final long begun = System.nanoTime();
        private final Buffer read = Buffer.buffer();
        private volatile long bytes;
        private long drainTimer = NO_TIMER;

        Arrival(RoutingContext context) {
            this.context = context;
            this.request = context.request();
            this.loop = ((HttpServerRequestInternal) request).context();
        }

        /** Leaves reading to others. */
        void watch() {
            begin();
            request.handler(some -> count(some, MOST_OF_SIGN_IN));
            request.end().onComplete(ended -> stop());
        }

        /** Goes on with the request once its body is there. */
        void read() {
            begin();
            request.handler(some -> {
                if (count(some, limits.most(context, bytes + some.length()))) {
                    read.appendBuffer(some);
                }
            });
            request.endHandler(ended -> {
                if (stop()) {
                    goOn();
                }
            });
            request.resume();
        }

        private void begin() {
            requests.leave(context);
            context.addEndHandler(done -> stop());
            request.pause();
            bodies.begin(this, holder(context));
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.headers().remove(HttpHeaders.EXPECT);
                context.response().writeContinue();
            }
        }

        /** @return whether the body is still wanted */
        private boolean count(Buffer some, long most) {
            bytes += some.length();
            bodies.arrived(this, some.length());
            if (bytes > most && bodies.end(this)) {
                refuse(() -> problems.answer(context, tooLarge(most)));
            }
            return bytes <= most;
        }

        private void goOn() {
            if (requests.enter(context, limits.unpackedLength(context, bytes))) {
                context.put(BODY, read.getBytes());
                context.next();
            } else {
                problems.answer(context, Response.Status.SERVICE_UNAVAILABLE.getStatusCode());
            }
        }

        /** @return whether the body was arriving until now */
        private boolean stop() {
            if (drainTimer != NO_TIMER) {
                vertx.cancelTimer(drainTimer);
            }
            return bodies.end(this);
        }

        @Override
        public void checkTime() {
            long allowed = time.toNanos() + bytes * NANOS_PER_SECOND / SLOWEST_BYTES_PER_SECOND;
            if (System.nanoTime() - begun > allowed) {
                loop.runOnContext(now -> refuseSlow());
            }
        }

        private void refuseSlow() {
            if (bodies.end(this)) {
                context.addEndHandler(done -> request.connection().close());
                refuse(() -> problems.answer(context, tooSlow()));
            }
        }

        @Override
        public void giveWay() {
            loop.runOnContext(
                    now -> refuse(() -> problems.answer(context, Response.Status.SERVICE_UNAVAILABLE.getStatusCode())));
        }

        /** What else arrives is read and dropped for a while, so that the client can read the answer. */
        private void refuse(Runnable answer) {
            if (!request.isEnded()) {
                drainTimer = vertx.setTimer(
                        time.toMillis(), id -> request.connection().close());
                request.handler(dropped -> {});
                request.endHandler(ended -> stop());
                request.resume();
            }
            answer.run();
        }
    }
}
