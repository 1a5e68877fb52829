package dev.winnow.web.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.activity.Activity.Activation;
import dev.winnow.activity.RecentActivities;
import dev.winnow.identity.Access;
import dev.winnow.identity.Caller;
import dev.winnow.identity.Role;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stream whose client reads only what the test lets it read. */
class SlowClientTest {

    private static final Caller CALLER = new Caller(Caller.Kind.USER, "dana", Access.to(Role.ANALYST));

    private final RecentActivities recent = new RecentActivities(10);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger disconnected = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final List<String> sent = new ArrayList<>();
    private final EventStream stream = new EventStream(
            recent, new EventWriter(new SseImpl(), recent), CALLER, null, disconnected::incrementAndGet, nanos::get);
    private boolean isCompleted;
    private Flow.@Nullable Subscription subscription;

    SlowClientTest() {
        stream.onEnd(ended::incrementAndGet);
        stream.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription = given;
            }

            @Override
            public void onNext(OutboundSseEvent event) {
                sent.add(event.getName() == null ? event.getComment().strip() : event.getName());
            }

            @Override
            public void onError(Throwable failure) {
                throw new AssertionError(failure);
            }

            @Override
            public void onComplete() {
                isCompleted = true;
            }
        });
    }

    @Test
    void eventsAreSentOneByOneAsTheClientReads() {
        add(3);
        stream.look(CALLER);
        assertThat(sent).isEmpty();

        read(2);
        assertThat(sent).containsExactly("open", "activation");

        read(5);
        add(1);
        stream.look(CALLER);
        assertThat(sent).containsExactly("open", "activation", "activation", "activation", "activation");
    }

    @Test
    void quietStreamsShowThatTheyAreAlive() {
        read(10);
        pass(Duration.ofSeconds(14));
        stream.look(CALLER);
        assertThat(sent).containsExactly("open");

        pass(Duration.ofSeconds(2));
        stream.look(CALLER);
        stream.look(CALLER);
        assertThat(sent).containsExactly("open", "still here");
    }

    @Test
    void clientsThatDoNotReadAreDisconnected() {
        read(1);
        pass(Duration.ofSeconds(29));
        stream.look(CALLER);
        assertThat(disconnected).hasValue(0);

        pass(Duration.ofSeconds(2));
        stream.look(CALLER);
        assertThat(disconnected).hasValue(1);
        assertThat(ended).hasValue(1);
        assertThat(isCompleted).isFalse();
    }

    @Test
    void clientsThatFellBehindAreDisconnected() {
        read(1);
        add(11);

        read(1);

        assertThat(disconnected).hasValue(1);
        assertThat(ended).hasValue(1);
        assertThat(sent).containsExactly("open");
    }

    @Test
    void streamsEndOnce() {
        read(1);
        stream.end();
        stream.end();
        stream.cancel();
        add(1);
        read(3);

        assertThat(ended).hasValue(1);
        assertThat(isCompleted).isTrue();
        assertThat(sent).containsExactly("open");
    }

    @Test
    void hiddenEventsMoveThePositionOn() {
        read(100);
        recent.add(new Activation("roofing", 1, "sha256:"));
        Caller limited = new Caller(
                Caller.Kind.USER, "dana", new Access(CALLER.access().roles(), new TreeSet<>(List.of("b2b"))));

        stream.look(limited);
        add(1);
        stream.look(limited);

        assertThat(sent).containsExactly("open", "activation");
    }

    private void add(int count) {
        for (int number = 0; number < count; number++) {
            recent.add(new Activation("b2b", number, "sha256:"));
        }
    }

    private void read(long count) {
        Objects.requireNonNull(subscription).request(count);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
