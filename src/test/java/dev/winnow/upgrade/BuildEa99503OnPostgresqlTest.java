package dev.winnow.upgrade;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(BuildEa99503OnPostgresqlTest.Copy.class)
class BuildEa99503OnPostgresqlTest extends StoredCopyTests {

    private static final String NAME = "2026-11-ea99503";

    BuildEa99503OnPostgresqlTest() {
        super(NAME, StoredCopies.POSTGRESQL);
    }

    public static final class Copy extends StoredCopyProfile {

        public Copy() {
            super(NAME, StoredCopies.POSTGRESQL);
        }
    }
}
