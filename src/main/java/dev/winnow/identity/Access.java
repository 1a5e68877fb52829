package dev.winnow.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Roles, and the policies they are limited to.
 *
 * @param policies names of policies; empty for all, including future ones
 */
public record Access(Set<Role> roles, SortedSet<String> policies) {

    private static final String SEPARATOR = ",";
    private static final Pattern POLICY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public Access {
        roles = Set.copyOf(roles);
        policies = Collections.unmodifiableSortedSet(new TreeSet<>(policies));
    }

    public static Access to(Role... roles) {
        return new Access(Set.of(roles), new TreeSet<>());
    }

    /** Whether a policy may be called this; there needn't be one. */
    public static boolean isPolicy(String text) {
        return POLICY.matcher(text).matches();
    }

    public boolean covers(String policy) {
        return policies.isEmpty() || policies.contains(policy);
    }

    /** Whether it allows managing users, keys and everything else that isn't limited to a policy. */
    public boolean isAdministration() {
        return roles.contains(Role.ADMIN) && policies.isEmpty();
    }

    /** Sorted. */
    public List<String> roleWords() {
        return roles.stream().map(Role::word).sorted().toList();
    }

    String storedRoles() {
        return String.join(SEPARATOR, roleWords());
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
