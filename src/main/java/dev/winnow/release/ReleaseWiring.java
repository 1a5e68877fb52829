package dev.winnow.release;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the folders and the loader from the settings. */
class ReleaseWiring {

    @Produces
    @Singleton
    PolicyFolders folders(
            @ConfigProperty(name = "winnow.decision-tables") Path decisionTables,
            @ConfigProperty(name = "winnow.rules") Path rules) {
        return new PolicyFolders(decisionTables, rules);
    }

    @Produces
    @Singleton
    ReleaseLoader loader(
            ReleaseStore store, @ConfigProperty(name = "winnow.failing-cases") FailingCases failingCases, Clock clock) {
        return new ReleaseLoader(store, ReleaseLoader.FilesChecker.OF_SERVER, failingCases, clock);
    }
}
