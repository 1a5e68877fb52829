package dev.winnow.http;

import dev.winnow.identity.RateLimiters;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Limits the rate of sign-in attempts by address. */
@ApplicationScoped
class SignInLimit {

    private static final Duration REFILL = Duration.ofMinutes(1);

    /** Before the password is checked. */
    private static final int PRIORITY = 350;

    private final RouterProblems problems;
    private final RateLimiters attempts;

    SignInLimit(RouterProblems problems, LimitSettings settings) {
        this.problems = problems;
        this.attempts = new RateLimiters(settings.signInsPerMinute(), REFILL);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        Duration wait = SignInForm.isSignIn(context) ? attempts.take(address(context)) : Duration.ZERO;
        if (wait.isZero()) {
            context.next();
        } else {
            long seconds = wait.toSeconds() + 1;
            problems.answer(
                    context,
                    ProblemDetails.of(
                                    ProblemType.TOO_MANY_REQUESTS,
                                    "Too many attempts to sign in; retry in %s s".formatted(seconds))
                            .retryAfter((int) seconds));
        }
    }

    private static String address(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        return address == null ? "" : String.valueOf(address.hostAddress());
    }
}
