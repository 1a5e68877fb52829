package dev.winnow.release;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Creates the folders and the loader from the settings. */
class ReleaseWiring {

    @Produces
    @Singleton
    PolicyFolders folders(FolderSettings settings) {
        return new PolicyFolders(settings.decisionTables(), settings.rules());
    }

    @Produces
    @Singleton
    ReleaseLoader loader(ReleaseStore store, FolderSettings settings, Clock clock) {
        return new ReleaseLoader(store, ReleaseLoader.FilesChecker.OF_SERVER, settings.failingCases(), clock);
    }
}
