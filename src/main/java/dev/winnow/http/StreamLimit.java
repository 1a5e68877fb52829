package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits the streams that are open at once. While it is open, a stream isn't a request in progress, and opening one doesn't
 * prolong a session.
 */
@ApplicationScoped
public class StreamLimit {

    private static final int RETRY_SECONDS = 5;

    private final RequestsAtOnce requests;
    private final long most;
    private final long mostOfCaller;
    private final Map<String, Integer> open = new HashMap<>();
    private int allOpen;

    StreamLimit(RequestsAtOnce requests, LimitSettings settings) {
        this.requests = requests;
        this.most = settings.streams();
        this.mostOfCaller = settings.streamsPerCaller();
    }

    /**
     * Counts a stream as open, until it leaves.
     *
     * @return why it can't be opened; then it mustn't leave
     */
    public Optional<ProblemDetails> enter(RoutingContext context, String caller) {
        SignIn.keepSession(context);
        Optional<ProblemDetails> problem = count(caller);
        if (problem.isEmpty()) {
            requests.leave(context);
        }
        return problem;
    }

    private synchronized Optional<ProblemDetails> count(String caller) {
        int ofCaller = open.getOrDefault(caller, 0);
        if (ofCaller >= mostOfCaller) {
            return Optional.of(ProblemDetails.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "%s has %s event streams open, the most for one caller; close one first, or share one"
                            .formatted(caller, ofCaller)));
        }
        if (allOpen >= most) {
            return Optional.of(ProblemDetails.of(
                            ProblemType.BUSY,
                            "The server has %s event streams open, the most it may; retry in %s seconds"
                                    .formatted(allOpen, RETRY_SECONDS))
                    .retryAfter(RETRY_SECONDS));
        }
        open.put(caller, ofCaller + 1);
        allOpen++;
        return Optional.empty();
    }

    public synchronized void leave(String caller) {
        open.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        allOpen--;
    }
}
