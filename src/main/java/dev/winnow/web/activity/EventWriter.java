package dev.winnow.web.activity;

import dev.winnow.activity.Activity;
import dev.winnow.activity.RecentActivities;
import dev.winnow.decision.DecisionJson;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Map;

/** Writes activities as server-sent events. */
final class EventWriter {

    private static final long RECONNECT_MILLIS = 2_000;

    private final Sse sse;
    private final RecentActivities recent;

    EventWriter(Sse sse, RecentActivities recent) {
        this.sse = sse;
        this.recent = recent;
    }

    /** Begins a stream: what is sent next happens after this id. */
    OutboundSseEvent open(long number) {
        return event("open", number, Map.of()).reconnectDelay(RECONNECT_MILLIS).build();
    }

    /** Begins a stream of a client that missed something. */
    OutboundSseEvent reset(long number) {
        return event("reset", number, Map.of("detail", "Events were missed; read everything again"))
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    OutboundSseEvent of(RecentActivities.Entry entry) {
        String name = entry.activity()
                .match(new Activity.Functions<>(
                        change -> "working-copy",
                        check -> "check",
                        step -> "release",
                        activation -> "activation",
                        folder -> "folder"));
        return event(name, entry.number(), entry.activity()).build();
    }

    /** Tells that the stream is alive, and how far it is. */
    OutboundSseEvent heartbeat(long number) {
        return sse.newEventBuilder()
                .comment(" still here")
                .id(recent.id(number))
                .build();
    }

    private OutboundSseEvent.Builder event(String name, long number, Object data) {
        return sse.newEventBuilder().name(name).id(recent.id(number)).data(DecisionJson.part(data));
    }
}
