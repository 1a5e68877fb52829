package dev.winnow.release;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Releases are governed, and looked up often; each test class that has one of its own has a database of its own. */
public abstract class GovernedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "winnow.releases", "governed",
                "winnow.releases.interval", "100ms",
                "quarkus.datasource.h2.jdbc.url",
                        "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(getClass().getName()));
    }
}
