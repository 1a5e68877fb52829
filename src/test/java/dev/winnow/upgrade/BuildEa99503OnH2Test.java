package dev.winnow.upgrade;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(BuildEa99503OnH2Test.Copy.class)
class BuildEa99503OnH2Test extends StoredCopyTests {

    private static final String NAME = "2026-11-ea99503";

    BuildEa99503OnH2Test() {
        super(NAME, StoredCopies.H2);
    }

    public static final class Copy extends StoredCopyProfile {

        public Copy() {
            super(NAME, StoredCopies.H2);
        }
    }
}
