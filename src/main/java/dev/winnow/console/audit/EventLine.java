package dev.winnow.console.audit;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.console.SearchAddress;
import java.time.Instant;

/**
 * An event.
 *
 * @param kind in words
 * @param kindHref the search for events of this kind as well
 * @param caller empty if unknown
 * @param callerHref the search for events of this caller as well
 */
public record EventLine(
        String id, Instant at, String kind, String kindHref, String caller, String callerHref, String subject) {

    static EventLine of(EventRecord event, SearchAddress address) {
        return new EventLine(
                event.id().toString(),
                event.at(),
                words(event.kind()),
                address.with("kind", event.kind()).href(),
                event.caller(),
                address.with("caller", event.caller()).href(),
                event.subject());
    }

    /** {@code signed in} for {@code signed-in}. */
    static String words(String kind) {
        return kind.replace('-', ' ');
    }
}
