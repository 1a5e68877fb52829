package dev.winnow.access;

import dev.winnow.identity.IdentitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The password of the first user, which the first start writes into a file. */
@ApplicationScoped
class FirstPassword {

    private static final Logger LOG = Logger.getLogger(FirstPassword.class);

    private final Path file;

    FirstPassword(IdentitySettings settings) {
        this.file = settings.adminPassword();
    }

    /** Deletes the file if it has the password of this user, who has set another one. */
    void replaced(String user) {
        if (!AccessTable.FIRST_USERS.contains(user)) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("Can't delete %s, whose password isn't valid any more: %s", file, e.toString());
        }
    }
}
