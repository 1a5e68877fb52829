package dev.winnow.web.audit;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(ErasedSubjectsOnPostgresqlTest.InFilesOfPostgresql.class)
class ErasedSubjectsOnPostgresqlTest extends ErasedSubjectsTest {

    public static final class InFilesOfPostgresql extends InFiles {

        @Override
        public List<TestResourceEntry> testResources() {
            return new OnPostgresql().testResources();
        }
    }
}
