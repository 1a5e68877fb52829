package dev.winnow.personal;

import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the master key is kept; without one that can be used, a server doesn't start. */
@ApplicationScoped
class MasterKeyFile {

    private static final int FAILURE = 1;

    @Produces
    @Singleton
    MasterKey masterKey(@ConfigProperty(name = "winnow.personal-data.key") Path file) {
        try {
            return MasterKey.in(file);
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "winnow.personal-data.key can't be used",
                    new PreventFurtherStepsException("winnow.personal-data.key: " + e.getMessage(), FAILURE));
        }
    }
}
