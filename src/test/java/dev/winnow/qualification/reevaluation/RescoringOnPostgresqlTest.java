package dev.winnow.qualification.reevaluation;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class RescoringOnPostgresqlTest extends RescoringTest {}
