package dev.winnow.access;

import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.identity.Access;
import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.identity.Session;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the server will be used, which its first administrator says while there is no other user. */
@ApplicationScoped
public class FirstRun {

    private final CurrentCaller caller;
    private final Users users;
    private final AccessChanges changes;
    private final EventLog events;

    /** The start of the session that put it off. */
    private volatile @Nullable Instant putOff;

    FirstRun(CurrentCaller caller, Users users, AccessChanges changes, EventLog events) {
        this.caller = caller;
        this.users = users;
        this.changes = changes;
        this.events = events;
    }

    /** Whether the caller is the only user, an administrator who hasn't said it yet. */
    public boolean isOpen() {
        Caller known = caller.get();
        return known.kind() == Caller.Kind.USER
                && known.access().isAdministration()
                && users.all().size() == 1
                && events.latest(new EventFilter(EventKind.SET_UP.word(), null, null, null, null), 1)
                        .isEmpty();
    }

    /** Whether it is open and this session hasn't put it off. */
    public boolean isDue() {
        return isOpen()
                && !(caller.credential() instanceof Session session
                        && session.startedAt().equals(putOff));
    }

    /** Until the next sign-in. */
    public void putOff() {
        if (caller.credential() instanceof Session session) {
            putOff = session.startedAt();
        }
    }

    /** The caller gets every role. */
    public void onOnesOwn() {
        String name = caller.get().name();
        events.record(caller.get().shown(), () -> {
            RecordedChange<Optional<User>> change = changes.ofUser(
                    EventKind.SET_UP, name, () -> users.change(name, null, Access.to(Role.values()), null));
            return new RecordedChange<>(EventKind.SET_UP, name + ", on their own", change.result(), change.rows());
        });
    }

    /** The caller stays an administrator, and adds people. */
    public void forATeam() {
        events.record(EventKind.SET_UP, caller.get().shown(), caller.get().name() + ", for a team");
    }
}
