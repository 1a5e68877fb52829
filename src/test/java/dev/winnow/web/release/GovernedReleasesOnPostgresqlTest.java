package dev.winnow.web.release;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;

@QuarkusTest
@TestProfile(GovernedReleasesOnPostgresqlTest.Governed.class)
class GovernedReleasesOnPostgresqlTest extends GovernedReleasesTest {

    public static class Governed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("winnow.releases", "governed", "winnow.releases.interval", "100ms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OnPostgresql.Server.class));
        }
    }
}
