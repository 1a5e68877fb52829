package dev.winnow.console.people;

import dev.winnow.identity.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The users of the server.
 *
 * @param admins how many of the enabled users manage users and keys
 * @param problems what is wrong with the form that was sent
 * @param isGoverned whether marketing and sales approve each release
 */
public record PeopleView(
        List<Person> people,
        int enabled,
        int admins,
        AccessForm form,
        AccessChoices choices,
        List<String> problems,
        boolean isGoverned) {

    public PeopleView {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /**
     * A user.
     *
     * @param href the user's page
     * @param limits the policies that the user is limited to, with commas; empty for no limit
     * @param signedInAt null if it isn't known
     * @param isNever whether the user never signed in
     */
    public record Person(
            User user, String href, String limits, @Nullable Instant signedInAt, boolean isNever) {

        public boolean hasRole(String word) {
            return user.access().roleWords().contains(word);
        }

        public boolean isDisabled() {
            return user.disabledAt() != null;
        }
    }
}
