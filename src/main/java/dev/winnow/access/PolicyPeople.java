package dev.winnow.access;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The people who may do something with a policy that the caller may see. Doesn't know users of an OpenID Connect provider. */
@ApplicationScoped
public class PolicyPeople {

    private final CurrentCaller caller;
    private final Users users;

    PolicyPeople(CurrentCaller caller, Users users) {
        this.caller = caller;
        this.users = users;
    }

    /** The users who aren't disabled by role, each role's by name; every role is there. */
    public Map<Role, List<User>> of(String policy) {
        caller.require(policy);
        List<User> people = users.enabled().stream()
                .filter(user -> user.access().covers(policy))
                .toList();
        Map<Role, List<User>> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(
                    role,
                    people.stream()
                            .filter(user -> user.access().roles().contains(role))
                            .toList());
        }
        return byRole;
    }
}
