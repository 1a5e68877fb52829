package dev.winnow.access;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.identity.User;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When users signed in last, as the log has it. */
@ApplicationScoped
public class SignIns {

    private static final int MOST = 1_000;

    private final EventLog events;

    SignIns(EventLog events) {
        this.events = events;
    }

    /**
     * The last ones.
     *
     * @param byCaller as the log calls them
     * @param areAll whether nobody signed in but those
     */
    public record Latest(Map<String, Instant> byCaller, boolean areAll) {

        public Latest {
            byCaller = Map.copyOf(byCaller);
        }

        /** Empty if the user isn't among them. */
        public Optional<Instant> of(User user) {
            return Optional.ofNullable(byCaller.get(user.caller().shown()));
        }
    }

    /** Reads a bounded part of the log. */
    public Latest latest() {
        List<EventRecord> found = events.latest(filter(null), MOST);
        return new Latest(
                found.stream()
                        .collect(Collectors.toMap(EventRecord::caller, EventRecord::at, (later, earlier) -> later)),
                found.size() < MOST);
    }

    /** Empty if the user never signed in. */
    public Optional<Instant> of(User user) {
        return events.latest(filter(user.caller().shown()), 1).stream()
                .map(EventRecord::at)
                .findFirst();
    }

    private static EventFilter filter(@Nullable String caller) {
        return new EventFilter(EventKind.SIGNED_IN.word(), caller, null, null, null);
    }
}
