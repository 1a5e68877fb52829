package dev.winnow.console.people;

import dev.winnow.identity.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param href the page's address
 * @param caller what the log calls the user
 * @param signedInAt null for never
 * @param isSelf whether it is the one who looks at it
 * @param isLastAdmin whether the user can't be disabled
 * @param done what was just done; empty for nothing
 * @param form what the form for changes contains
 * @param problems what is wrong with the form that was sent
 */
public record PersonView(
        User user,
        String href,
        String caller,
        @Nullable Instant signedInAt,
        boolean isSelf,
        boolean isLastAdmin,
        String done,
        AccessForm form,
        AccessChoices choices,
        List<String> problems) {

    public PersonView {
        problems = List.copyOf(problems);
    }
}
