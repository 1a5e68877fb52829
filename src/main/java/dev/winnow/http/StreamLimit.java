package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Limits the streams that are open at once. While it is open, a stream isn't a request in progress, and opening one doesn't
 * prolong a session.
 */
@ApplicationScoped
public class StreamLimit {

    private static final int RETRY_SECONDS = 5;

    private final RequestsAtOnce requests;
    private final Map<StreamKind, Open> kinds = new EnumMap<>(StreamKind.class);

    StreamLimit(RequestsAtOnce requests, LimitSettings settings) {
        this.requests = requests;
        kinds.put(StreamKind.EVENTS, new Open(settings.streams(), settings.streamsPerCaller()));
        kinds.put(StreamKind.BATCHES, new Open(settings.batches(), settings.batchesPerCaller()));
        kinds.put(StreamKind.UPLOADS, new Open(settings.uploads(), settings.uploads()));
    }

    /** The open streams of a kind. */
    private static final class Open {

        private final long most;
        private final long mostOfCaller;
        private final Map<String, Integer> byCaller = new HashMap<>();
        private int all;

        private Open(long most, long mostOfCaller) {
            this.most = most;
            this.mostOfCaller = mostOfCaller;
        }
    }

    /** Counts a stream as open until its response has ended; why it can't be opened otherwise. */
    public Optional<ProblemDetails> enterUntilEnd(RoutingContext context, StreamKind kind, String caller) {
        Optional<ProblemDetails> problem = enter(context, kind, caller);
        if (problem.isEmpty()) {
            context.addEndHandler(ended -> leave(kind, caller));
        }
        return problem;
    }

    /**
     * Counts a stream as open, until it leaves.
     *
     * @return why it can't be opened; then it mustn't leave
     */
    public Optional<ProblemDetails> enter(RoutingContext context, StreamKind kind, String caller) {
        SignIn.keepSession(context);
        Optional<ProblemDetails> problem = count(kind, caller);
        if (problem.isEmpty()) {
            requests.leave(context);
        }
        return problem;
    }

    private synchronized Optional<ProblemDetails> count(StreamKind kind, String caller) {
        Open open = open(kind);
        int ofCaller = open.byCaller.getOrDefault(caller, 0);
        if (ofCaller >= open.mostOfCaller) {
            return Optional.of(ProblemDetails.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "%s has %s %s open, the most for one caller; close one first, or share one"
                            .formatted(caller, ofCaller, kind.words())));
        }
        if (open.all >= open.most) {
            return Optional.of(ProblemDetails.of(
                            ProblemType.BUSY,
                            "The server has %s %s open, the most it may; retry in %s seconds"
                                    .formatted(open.all, kind.words(), RETRY_SECONDS))
                    .retryAfter(RETRY_SECONDS));
        }
        open.byCaller.put(caller, ofCaller + 1);
        open.all++;
        return Optional.empty();
    }

    public synchronized void leave(StreamKind kind, String caller) {
        Open open = open(kind);
        open.byCaller.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        open.all--;
    }

    private Open open(StreamKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }
}
