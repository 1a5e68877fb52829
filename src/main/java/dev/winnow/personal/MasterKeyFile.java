package dev.winnow.personal;

import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Loads the master key; the server doesn't start without a valid one. */
@ApplicationScoped
class MasterKeyFile {

    private static final int FAILURE = 1;

    @Produces
    @Singleton
    MasterKey masterKey(PersonalDataSettings settings) {
        try {
            return MasterKey.readOrCreate(settings.key());
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "Can't use winnow.personal-data.key",
                    new PreventFurtherStepsException("winnow.personal-data.key: " + e.getMessage(), FAILURE));
        }
    }
}
