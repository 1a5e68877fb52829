package dev.winnow.access;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.control.ControlCommand;
import dev.winnow.control.ControlException;
import dev.winnow.identity.HashedPassword;
import dev.winnow.identity.Password;
import dev.winnow.identity.Passwords;
import dev.winnow.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Gives a user a random password, for somebody at the server's command line. */
@ApplicationScoped
class PasswordReset implements ControlCommand {

    /** Stands for who is at the command line, in the log. */
    private static final String CALLER = "command";

    private final Users users;
    private final Passwords passwords;
    private final AccessChanges changes;
    private final EventLog events;

    PasswordReset(Users users, Passwords passwords, AccessChanges changes, EventLog events) {
        this.users = users;
        this.passwords = passwords;
        this.changes = changes;
        this.events = events;
    }

    @Override
    public String word() {
        return "reset-password";
    }

    /** @return the password */
    @Override
    public String run(String name) throws IOException {
        if (users.find(name).isEmpty()) {
            throw new ControlException("There is no user " + name + "; GET /users lists them.");
        }
        Password password = Password.random();
        HashedPassword hashed = passwords.hash(password);
        return events.record(
                        CALLER,
                        () -> changes.ofUser(EventKind.USER_CHANGED, name, () -> users.setPassword(name, hashed)))
                .map(user -> password.text())
                .orElseThrow(() -> new ControlException("User " + name
                        + " is disabled; an administrator enables them with POST /users/{name}/enablement."));
    }
}
