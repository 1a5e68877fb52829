package dev.winnow.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody may do.
 *
 * @param policies the names of those it is limited to; empty: all there are and will be
 */
public record Access(Set<Role> roles, SortedSet<String> policies) {

    private static final String SEPARATOR = ",";

    public Access {
        roles = Set.copyOf(roles);
        policies = new TreeSet<>(policies);
    }

    public static Access to(Role... roles) {
        return new Access(Set.of(roles), new TreeSet<>());
    }

    public boolean covers(String policy) {
        return policies.isEmpty() || policies.contains(policy);
    }

    /** As it is stored: words, sorted. */
    String storedRoles() {
        return roles.stream().map(Role::word).sorted().collect(Collectors.joining(SEPARATOR));
    }

    String storedPolicies() {
        return String.join(SEPARATOR, policies);
    }

    static Access stored(String roles, String policies) {
        Set<Role> known = EnumSet.noneOf(Role.class);
        words(roles).forEach(word -> Role.ofWord(word).ifPresent(known::add));
        return new Access(known, words(policies));
    }

    private static SortedSet<String> words(String stored) {
        return Arrays.stream(stored.split(SEPARATOR))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
