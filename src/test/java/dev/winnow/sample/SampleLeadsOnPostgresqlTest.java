package dev.winnow.sample;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(SampleLeadsOnPostgresqlTest.EmptyServer.class)
class SampleLeadsOnPostgresqlTest extends SampleLeadsTest {

    /** A server of its own, as other tests fill the log of theirs. */
    public static final class EmptyServer implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OnPostgresql.Server.class));
        }
    }
}
