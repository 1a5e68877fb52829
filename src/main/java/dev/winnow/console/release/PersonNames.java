package dev.winnow.console.release;

import dev.winnow.console.CallerName;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.release.governed.FolderAuthor;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;

/** What people call those who took a step. */
@ApplicationScoped
class PersonNames {

    private static final String USER = "user:";

    private final Users users;

    PersonNames(Users users) {
        this.users = users;
    }

    /** @param by {@code user:dana}, {@code key:crm}, {@code folders} or {@code server} */
    String of(String by) {
        if (by.startsWith(USER)) {
            String name = by.substring(USER.length());
            return users.find(name).map(User::displayName).orElse(name);
        }
        ReleaseText text = MessageBundles.get(ReleaseText.class);
        if (by.equals(FolderAuthor.WORD)) {
            return text.the_folders();
        }
        return by.indexOf(':') < 0 ? text.the_server() : CallerName.of(by);
    }
}
