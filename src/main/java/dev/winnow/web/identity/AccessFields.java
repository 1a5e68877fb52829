package dev.winnow.web.identity;

import dev.winnow.identity.Access;
import dev.winnow.identity.Password;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.problem.RequestProblem;
import dev.winnow.web.request.JsonFields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the name, password, roles and policies of a user or key from a body. */
final class AccessFields {

    static final List<String> NAMES = List.of("roles", "policies");

    private AccessFields() {}

    static @Nullable String name(JsonFields fields) {
        return fields.text("name", User.EXPECTED_NAME, true, text -> User.isName(text) ? text : null);
    }

    /** Null where absent or invalid. */
    static @Nullable String displayName(JsonFields fields) {
        return fields.text(
                "displayName", User.EXPECTED_DISPLAY_NAME, false, text -> User.isDisplayName(text) ? text : null);
    }

    static @Nullable Password password(JsonFields fields, String field, boolean isRequired) {
        return fields.secret(
                field, Password.EXPECTED, isRequired, text -> Password.of(text).orElse(null));
    }

    /** Any text: whether it is the password is found out elsewhere. */
    static @Nullable String currentPassword(JsonFields fields) {
        return fields.secret("currentPassword", "the current password", true, text -> text);
    }

    /** At least one role, and any policies, whether active or not. */
    static Access access(JsonFields fields, List<RequestProblem> problems) {
        String expected = "one of " + String.join(", ", Role.words());
        List<Role> roles =
                fields.texts("roles", expected, word -> Role.ofWord(word).orElse(null));
        if (roles.isEmpty() && problems.isEmpty()) {
            problems.add(RequestProblem.at("/roles", "at least " + expected, "none"));
        }
        List<String> policies =
                fields.texts("policies", "the name of a policy", text -> Access.isPolicy(text) ? text : null);
        return new Access(Set.copyOf(roles), new TreeSet<>(policies));
    }
}
