package dev.winnow.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Runs a test on PostgreSQL in place of H2. */
public final class OnPostgresql implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** A server that goes with the tests. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final Postgresql postgresql = new Postgresql();

        @Override
        public Map<String, String> start() {
            return postgresql.start();
        }

        @Override
        public void stop() {
            postgresql.close();
        }
    }
}
