package dev.winnow.access;

import dev.winnow.audit.event.EventLog;
import dev.winnow.identity.ApiKey;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Records the first user and the first key, which the first start creates. */
@ApplicationScoped
class FirstAccess {

    private static final String SERVER = "server";

    private final Users users;
    private final ApiKeys keys;
    private final AccessChanges changes;
    private final EventLog events;
    private boolean isWithoutUsers;
    private boolean isWithoutKeys;

    FirstAccess(Users users, ApiKeys keys, AccessChanges changes, EventLog events) {
        this.users = users;
        this.keys = keys;
        this.changes = changes;
        this.events = events;
    }

    void beforeTheFirst(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        isWithoutUsers = users.all().isEmpty();
        isWithoutKeys = keys.all().isEmpty();
    }

    void afterTheFirst(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        for (User user : isWithoutUsers ? users.all() : List.<User>of()) {
            events.record(SERVER, () -> changes.ofNewUser(user.name()));
        }
        for (ApiKey key : isWithoutKeys ? keys.all() : List.<ApiKey>of()) {
            events.record(SERVER, () -> changes.ofNewKey(key.name()));
        }
    }
}
