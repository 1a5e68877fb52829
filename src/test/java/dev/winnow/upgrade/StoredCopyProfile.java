package dev.winnow.upgrade;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Opens a copy of what an earlier build stored, in a server with governed releases and the policies as they are now. */
public abstract class StoredCopyProfile implements QuarkusTestProfile {

    private final String name;
    private final String database;

    protected StoredCopyProfile(String name, String database) {
        this.name = name;
        this.database = database;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("winnow.releases", "governed", "winnow.releases.interval", "100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OpenedCopy.class, Map.of(OpenedCopy.NAME, name, OpenedCopy.DATABASE, database)));
    }
}
