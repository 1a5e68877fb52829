package dev.winnow.web.batch;

import dev.winnow.http.StreamKind;
import dev.winnow.http.StreamLimit;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The open streams of batches. They end when the server stops, so that they don't delay it. */
@ApplicationScoped
class BatchStreams {

    private final StreamLimit limit;
    private volatile boolean isStopping;

    BatchStreams(StreamLimit limit) {
        this.limit = limit;
    }

    /** Counts a stream as open until its response has ended; why it can't be opened otherwise. */
    Optional<ProblemDetails> enter(RoutingContext context, String caller) {
        return limit.enterUntilEnd(context, StreamKind.BATCHES, caller);
    }

    boolean isStopping() {
        return isStopping;
    }

    void onStop(@Observes ShutdownDelayInitiatedEvent event) {
        isStopping = true;
    }

    void onStop(@Observes ShutdownEvent event) {
        isStopping = true;
    }
}
