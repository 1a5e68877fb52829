package dev.winnow.console.people;

import dev.winnow.identity.Access;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a user or a key contains. Passwords aren't kept.
 *
 * @param expires a day; empty for never
 */
public record AccessForm(String name, String displayName, List<String> roles, List<String> policies, String expires) {

    static final AccessForm BLANK = new AccessForm("", "", List.of(), List.of(), "");

    public AccessForm {
        roles = List.copyOf(roles);
        policies = List.copyOf(policies);
    }

    static AccessForm of(User user) {
        return new AccessForm(
                user.name(),
                user.displayName(),
                user.access().roleWords(),
                List.copyOf(user.access().policies()),
                "");
    }

    static AccessForm of(MultivaluedMap<String, String> fields) {
        return new AccessForm(
                text(fields, "name"),
                text(fields, "displayName"),
                fields.getOrDefault("role", List.of()),
                fields.getOrDefault("policy", List.of()).stream()
                        .filter(policy -> !policy.isEmpty())
                        .toList(),
                text(fields, "expires"));
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    AccessForm named(String other) {
        return new AccessForm(other, displayName, roles, policies, expires);
    }

    /** What is wrong with it, apart from the name. */
    List<String> problems() {
        PeopleText text = MessageBundles.get(PeopleText.class);
        List<String> problems = new ArrayList<>();
        if (!displayName.isEmpty() && !User.isDisplayName(displayName)) {
            problems.add(text.display_name_needed());
        }
        if (access().roles().isEmpty()) {
            problems.add(text.role_needed());
        }
        if (!policies.stream().allMatch(Access::isPolicy)) {
            problems.add(text.policy_needed());
        }
        return problems;
    }

    /** Null to keep the current one. */
    @Nullable
    String newDisplayName() {
        return displayName.isEmpty() ? null : displayName;
    }

    Access access() {
        Set<Role> known =
                roles.stream().flatMap(word -> Role.ofWord(word).stream()).collect(Collectors.toSet());
        return new Access(known, new TreeSet<>(policies));
    }

    public boolean hasRole(String word) {
        return roles.contains(word);
    }

    public boolean isLimitedTo(String policy) {
        return policies.contains(policy);
    }
}
