package dev.winnow.identity;

import dev.winnow.access.AccessChanges;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.UUID;

/**
 * Tests send a key with every role: most are about something else than who may do it. Those that aren't say
 * {@code given().noFilters()}.
 */
public final class AllowedEverything implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        String key = key();
        RestAssured.replaceFiltersWith((request, response, others) -> {
            if (!request.getHeaders().hasHeaderWithName("X-API-Key")) {
                request.header("X-API-Key", key);
            }
            return others.next(request, response);
        });
    }

    /** A new key with every role. */
    public static String key() {
        return key(Access.to(Role.values()));
    }

    public static String key(Access access) {
        ApiKeys keys = Arc.container().instance(ApiKeys.class).get();
        AccessChanges changes = Arc.container().instance(AccessChanges.class).get();
        EventLog events = Arc.container().instance(EventLog.class).get();
        String name = UUID.randomUUID().toString();
        return events.record(
                        "test", () -> changes.ofKey(EventKind.KEY_ISSUED, name, () -> keys.issue(name, access, null)))
                .orElseThrow()
                .text();
    }
}
