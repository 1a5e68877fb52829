package dev.winnow.http;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.RateLimiters;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Limits the rate of requests by caller. */
@ApplicationScoped
class RequestLimit {

    private static final int SECONDS = 10;

    private final CurrentCaller caller;
    private final RateLimiters requests;

    RequestLimit(CurrentCaller caller, LimitSettings settings) {
        this.caller = caller;
        this.requests = new RateLimiters(settings.requestsPerSecond() * SECONDS, Duration.ofSeconds(SECONDS));
    }

    @ServerRequestFilter
    Optional<Response> check() {
        Duration wait = caller.find().map(found -> requests.take(found.shown())).orElse(Duration.ZERO);
        long seconds = wait.toSeconds() + 1;
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(ProblemResponse.of(ProblemDetails.of(
                                ProblemType.TOO_MANY_REQUESTS, "Too many requests; retry in %s s".formatted(seconds))
                        .retryAfter((int) seconds)));
    }
}
