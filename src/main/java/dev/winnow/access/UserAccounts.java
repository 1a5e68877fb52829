package dev.winnow.access;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.identity.Access;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.HashedPassword;
import dev.winnow.identity.Password;
import dev.winnow.identity.Passwords;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds, changes, disables and enables users, and ends their sessions. Each change is recorded with who made it. */
@ApplicationScoped
public class UserAccounts {

    private final Users users;
    private final Passwords passwords;
    private final CurrentCaller caller;
    private final EventLog events;
    private final AccessChanges changes;

    UserAccounts(Users users, Passwords passwords, CurrentCaller caller, EventLog events, AccessChanges changes) {
        this.users = users;
        this.passwords = passwords;
        this.caller = caller;
        this.events = events;
        this.changes = changes;
    }

    /**
     * Empty where a user of this name exists, disabled or not.
     *
     * @param displayName null for none but the name
     */
    public Optional<User> add(String name, @Nullable String displayName, Password password, Access access) {
        if (users.exists(name)) {
            return Optional.empty();
        }
        HashedPassword hashed = passwords.hash(password);
        return events.record(
                caller.get().shown(),
                () -> changes.ofUser(EventKind.USER_ADDED, name, () -> users.add(name, displayName, hashed, access)));
    }

    /**
     * Sets the access and, if given, the password, which ends the user's sessions.
     *
     * @param displayName null to keep the current one
     * @param password null to keep the current one
     */
    public UserChange change(String name, @Nullable String displayName, Access access, @Nullable Password password) {
        if (!users.exists(name)) {
            return new UserChange.Unknown();
        }
        HashedPassword hashed = password == null ? null : passwords.hash(password);
        return recorded(
                EventKind.USER_CHANGED,
                name,
                !access.isAdministration(),
                () -> users.change(name, displayName, access, hashed));
    }

    /** Ends the user's sessions and prevents sign-in. */
    public UserChange disable(String name) {
        return users.exists(name)
                ? recorded(EventKind.USER_DISABLED, name, true, () -> users.disable(name))
                : new UserChange.Unknown();
    }

    /** Lets a disabled user sign in again, with a new password. */
    public UserChange enable(String name, Password password) {
        if (!users.exists(name)) {
            return new UserChange.Unknown();
        }
        HashedPassword hashed = passwords.hash(password);
        UserChange result = recorded(EventKind.USER_ENABLED, name, false, () -> users.enable(name, hashed));
        return result instanceof UserChange.Unknown ? new UserChange.NotDisabled() : result;
    }

    /** The user has to sign in again, everywhere. */
    public UserChange endSessions(String name) {
        return users.exists(name)
                ? recorded(EventKind.SESSIONS_ENDED, name, false, () -> users.endSessions(name))
                : new UserChange.Unknown();
    }

    /** Whether nobody else could manage users: then the user stays an enabled, unlimited administrator. */
    public boolean isLastAdmin(User user) {
        return users.enabled().stream()
                .filter(each -> each.access().isAdministration())
                .map(User::name)
                .toList()
                .equals(List.of(user.name()));
    }

    /** @param isLoss whether an administrator may be lost */
    private UserChange recorded(EventKind kind, String name, boolean isLoss, Supplier<Optional<User>> change) {
        return events.record(
                caller.get().shown(),
                () -> isLoss && users.isLastAdmin(name)
                        ? RecordedChange.<UserChange>none(new UserChange.LastAdmin())
                        : changes.ofUser(kind, name, change).map(UserAccounts::result));
    }

    private static UserChange result(Optional<User> changed) {
        return changed.<UserChange>map(UserChange.Done::new).orElseGet(UserChange.Unknown::new);
    }
}
