package dev.winnow.console.people;

import dev.winnow.identity.Role;
import java.util.List;
import java.util.stream.Stream;

/** What users and keys can be given. */
public record AccessChoices(List<String> roles, List<String> policies) {

    public AccessChoices {
        roles = List.copyOf(roles);
        policies = List.copyOf(policies);
    }

    /** @param limits those that were chosen, whether there are such policies or not */
    static AccessChoices of(List<String> policies, List<String> limits) {
        return new AccessChoices(
                Role.words(),
                Stream.concat(policies.stream(), limits.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
