package dev.winnow.web.activity;

import dev.winnow.access.VisibleActivities;
import dev.winnow.activity.RecentActivities;
import dev.winnow.activity.RecentActivities.Entry;
import dev.winnow.identity.Caller;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events to one client. Takes the next one from the recent activities only once the last one was sent, and so
 * needs no buffer; a client that reads too slowly is disconnected.
 */
final class EventStream implements Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

    private static final long HEARTBEAT = Duration.ofSeconds(15).toNanos();
    private static final long SLOWEST = Duration.ofSeconds(30).toNanos();
    private static final int AT_ONCE = 64;

    private final RecentActivities recent;
    private final EventWriter writer;
    private final LongSupplier nanoTime;
    private final Deque<OutboundSseEvent> first = new ArrayDeque<>();
    private final Deque<Entry> taken = new ArrayDeque<>();
    private final Runnable disconnect;
    private Runnable ended = () -> {};
    private Caller caller;
    private long position;
    private long demand;
    private long lastDemand;
    private long lastSent;
    private boolean isSending;
    private boolean isEnded;
    private Flow.@Nullable Subscriber<? super OutboundSseEvent> subscriber;

    /**
     * @param lastId of the last event that the client got; null for a new client
     * @param disconnect closes the client's connection
     */
    EventStream(
            RecentActivities recent,
            EventWriter writer,
            Caller caller,
            @Nullable String lastId,
            Runnable disconnect,
            LongSupplier nanoTime) {
        this.recent = recent;
        this.writer = writer;
        this.caller = caller;
        this.disconnect = disconnect;
        this.nanoTime = nanoTime;
        this.lastDemand = nanoTime.getAsLong();
        this.lastSent = lastDemand;
        OptionalLong known = lastId == null ? OptionalLong.of(recent.last()) : recent.find(lastId);
        this.position = known.orElseGet(recent::last);
        first.add(known.isPresent() ? writer.open(position) : writer.reset(position));
    }

    /** @param action runs once, when the stream has ended */
    void onEnd(Runnable action) {
        ended = action;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> only) {
        synchronized (this) {
            subscriber = only;
        }
        only.onSubscribe(this);
    }

    @Override
    public synchronized void request(long more) {
        demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
        lastDemand = nanoTime.getAsLong();
        send();
    }

    /** The client has gone. */
    @Override
    public void cancel() {
        synchronized (this) {
            if (isEnded) {
                return;
            }
            isEnded = true;
        }
        ended.run();
    }

    /** Sends what is new, with the caller's access as it is now. */
    synchronized void look(Caller now) {
        caller = now;
        if (demand == 0 && nanoTime.getAsLong() - lastDemand > SLOWEST) {
            cancel();
            disconnect.run();
        } else {
            send();
        }
    }

    /** Ends the stream; the client may connect again. */
    void end() {
        Flow.Subscriber<? super OutboundSseEvent> told;
        synchronized (this) {
            if (isEnded) {
                return;
            }
            isEnded = true;
            told = subscriber;
        }
        ended.run();
        if (told != null) {
            told.onComplete();
        }
    }

    /** May be called again by what it calls. */
    private void send() {
        if (isSending || subscriber == null) {
            return;
        }
        isSending = true;
        try {
            while (!isEnded && demand > 0) {
                OutboundSseEvent next = next();
                if (next == null) {
                    return;
                }
                demand--;
                lastSent = nanoTime.getAsLong();
                subscriber.onNext(next);
            }
        } finally {
            isSending = false;
        }
    }

    private @Nullable OutboundSseEvent next() {
        if (!first.isEmpty()) {
            return first.remove();
        }
        while (take()) {
            Entry entry = taken.remove();
            position = entry.number();
            if (VisibleActivities.isVisible(entry.activity(), caller.access())) {
                return writer.of(entry);
            }
        }
        return nanoTime.getAsLong() - lastSent > HEARTBEAT ? writer.heartbeat(position) : null;
    }

    /** Whether there is one to send. */
    private boolean take() {
        if (taken.isEmpty() && !isEnded) {
            Optional<List<Entry>> next = recent.after(position, AT_ONCE);
            if (next.isEmpty()) {
                cancel();
                disconnect.run();
            } else {
                taken.addAll(next.get());
            }
        }
        return !taken.isEmpty();
    }
}
