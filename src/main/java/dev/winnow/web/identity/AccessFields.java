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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the name, password, roles and policies of a user or key from a body. */
final class AccessFields {

    static final List<String> NAMES = List.of("roles", "policies");

    /** Two scripts need the two joiners, which are invisible elsewhere. */
    private static final Pattern DISPLAY_NAME =
            Pattern.compile("(?=.*[\\p{L}\\p{N}])(?! )(?:[^\\p{C}\\p{Zl}\\p{Zp}]|[\\u200c\\u200d]){1,100}(?<! )");

    private static final Pattern POLICY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private AccessFields() {}

    static @Nullable String name(JsonFields fields) {
        return fields.text("name", User.EXPECTED_NAME, true, text -> User.isName(text) ? text : null);
    }

    /** Null where absent or invalid. */
    static @Nullable String displayName(JsonFields fields) {
        return fields.text(
                "displayName",
                "a name of up to 100 characters on one line",
                false,
                text -> DISPLAY_NAME.matcher(text).matches() ? text : null);
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
        List<String> policies = fields.texts(
                "policies", "the name of a policy", text -> POLICY.matcher(text).matches() ? text : null);
        return new Access(Set.copyOf(roles), new TreeSet<>(policies));
    }
}
