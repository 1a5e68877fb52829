package dev.winnow.release;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Releases are governed, and nobody looks at the folders but the tests. One server for all tests of this profile. */
public final class GovernedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "winnow.releases", "governed",
                "winnow.releases.interval", "100ms",
                "winnow.live-editing.interval", "0",
                "quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:governed;DB_CLOSE_DELAY=-1");
    }
}
