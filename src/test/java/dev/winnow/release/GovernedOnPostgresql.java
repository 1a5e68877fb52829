package dev.winnow.release;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** {@link GovernedProfile} on PostgreSQL. */
public final class GovernedOnPostgresql implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return new GovernedProfile().getConfigOverrides();
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OnPostgresql.Server.class));
    }
}
