package dev.winnow.web.activity;

import dev.winnow.activity.Activities;
import dev.winnow.http.StreamKind;
import dev.winnow.http.StreamLimit;
import dev.winnow.identity.Caller;
import dev.winnow.identity.Credential;
import dev.winnow.identity.Credentials;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The open streams of events. Ends those whose callers' credentials have ended, and all of them when the server stops. */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final long BETWEEN_CHECKS = Duration.ofSeconds(1).toNanos();
    private static final int RETRY_SECONDS = 1;

    private final Activities activities;
    private final Credentials credentials;
    private final StreamLimit limit;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;

    EventStreams(Activities activities, Credentials credentials, StreamLimit limit) {
        this.activities = activities;
        this.credentials = credentials;
        this.limit = limit;
    }

    /**
     * Opens a stream.
     *
     * @param lastId of the last event that the client got; null for a new client
     * @throws NoStreamException if it can't be opened
     */
    EventStream open(Caller caller, Credential credential, @Nullable String lastId, Sse sse, RoutingContext context) {
        limit.enter(context, StreamKind.EVENTS, caller.shown()).ifPresent(problem -> {
            throw new NoStreamException(problem);
        });
        boolean isOpen = false;
        try {
            EventStream stream = listen(caller, credential, lastId, sse, context);
            isOpen = true;
            return stream;
        } finally {
            if (!isOpen) {
                limit.leave(StreamKind.EVENTS, caller.shown());
            }
        }
    }

    private EventStream listen(
            Caller caller, Credential credential, @Nullable String lastId, Sse sse, RoutingContext context) {
        requireRunning();
        activities.catchUp();
        EventStream stream = new EventStream(
                activities.recent(),
                new EventWriter(sse, activities.recent()),
                caller,
                lastId,
                () -> context.request().connection().close(),
                System::nanoTime);
        Open added = new Open(stream, caller, credential);
        stream.onEnd(() -> {
            open.remove(added);
            activities.leave(added);
            limit.leave(StreamKind.EVENTS, caller.shown());
        });
        open.add(added);
        activities.listen(added);
        if (isStopping) {
            stream.end();
        }
        return stream;
    }

    private void requireRunning() {
        if (isStopping) {
            throw new NoStreamException(
                    ProblemDetails.of(ProblemType.BUSY, "The server is stopping; connect again in 1 second")
                            .retryAfter(RETRY_SECONDS));
        }
    }

    /** So that streams don't delay the stop. */
    void onStop(@Observes ShutdownDelayInitiatedEvent event) {
        end();
    }

    void onStop(@Observes ShutdownEvent event) {
        end();
    }

    void end() {
        isStopping = true;
        open.forEach(each -> each.stream.end());
    }

    /** An open stream, looked after on the thread of the activities. */
    private final class Open implements Activities.Listener {

        private final EventStream stream;
        private final Credential credential;
        private Caller caller;
        private long lastCheck = System.nanoTime();

        Open(EventStream stream, Caller caller, Credential credential) {
            this.stream = stream;
            this.caller = caller;
            this.credential = credential;
        }

        @Override
        public void look() {
            try {
                if (isStopping || !isStillAllowed()) {
                    stream.end();
                } else {
                    stream.look(caller);
                }
            } catch (RuntimeException e) {
                LOG.warnf("An event stream failed: %s", e);
                stream.end();
            }
        }

        private boolean isStillAllowed() {
            long now = System.nanoTime();
            if (now - lastCheck < BETWEEN_CHECKS) {
                return true;
            }
            lastCheck = now;
            Optional<Caller> current = current();
            caller = current.orElse(caller);
            return current.isPresent() && !caller.access().roles().isEmpty();
        }

        /** While the database fails, the caller stays who it was. */
        private Optional<Caller> current() {
            try {
                return credentials.caller(credential);
            } catch (RuntimeException e) {
                LOG.debugf("Can't find out whether %s is still allowed to listen: %s", caller.shown(), e);
                return Optional.of(caller);
            }
        }
    }
}
