package dev.winnow.web.release;

import dev.winnow.release.GovernedOnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(GovernedOnPostgresql.class)
class GovernedReleasesOnPostgresqlTest extends GovernedReleasesTest {}
