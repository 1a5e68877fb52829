package dev.winnow.audit.proof;

import dev.winnow.release.GovernedOnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;

@QuarkusTest
@TestProfile(TamperedTablesOnPostgresqlTest.OnItsOwnServer.class)
class TamperedTablesOnPostgresqlTest extends TamperedTablesTest {

    /** A database that no other test writes to. */
    public static final class OnItsOwnServer implements QuarkusTestProfile {

        private final GovernedOnPostgresql governed = new GovernedOnPostgresql();

        @Override
        public Map<String, String> getConfigOverrides() {
            return governed.getConfigOverrides();
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return governed.testResources();
        }
    }
}
