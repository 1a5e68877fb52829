package dev.winnow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** What the caller of a request is called. */
@ApplicationScoped
public class Persons {

    private final CurrentCaller caller;
    private final Users users;

    Persons(CurrentCaller caller, Users users) {
        this.caller = caller;
        this.users = users;
    }

    public String displayName() {
        String name = caller.get().name();
        return caller.credential()
                .match(new Credential.Functions<>(
                        session -> users.find(name).map(User::displayName).orElse(name),
                        key -> name,
                        token -> Objects.requireNonNullElse(token.displayName(), name)));
    }
}
