package dev.winnow.access;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.HashedPassword;
import dev.winnow.identity.Password;
import dev.winnow.identity.Passwords;
import dev.winnow.identity.Session;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sets the caller's password. */
@ApplicationScoped
public class OwnPassword {

    private final CurrentCaller caller;
    private final Users users;
    private final Passwords passwords;
    private final AccessChanges changes;
    private final EventLog events;
    private final FirstPassword first;

    OwnPassword(
            CurrentCaller caller,
            Users users,
            Passwords passwords,
            AccessChanges changes,
            EventLog events,
            FirstPassword first) {
        this.caller = caller;
        this.users = users;
        this.passwords = passwords;
        this.changes = changes;
        this.events = events;
        this.first = first;
    }

    /**
     * Sets it, which ends the user's sessions; the file with the first user's first password is deleted.
     *
     * @return the session to go on with; empty if the user is disabled
     */
    public Optional<Session> set(Session session, Password password) {
        HashedPassword hashed = passwords.hash(password);
        Optional<User> changed = events.record(
                caller.get().shown(),
                () -> changes.ofUser(
                        EventKind.PASSWORD_CHANGED, session.user(), () -> users.setPassword(session.user(), hashed)));
        changed.ifPresent(user -> first.replaced(user.name()));
        return changed.map(session::kept);
    }
}
