package dev.winnow.web.release;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ShadowOnPostgresqlTest.Governed.class)
class ShadowOnPostgresqlTest extends ShadowTest {

    /** With a server of its own. */
    public static final class Governed extends GovernedReleasesOnPostgresqlTest.Governed {}
}
