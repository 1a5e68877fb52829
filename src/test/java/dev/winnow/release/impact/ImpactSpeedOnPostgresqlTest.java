package dev.winnow.release.impact;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@TestProfile(OnPostgresql.class)
@Tag("slow")
class ImpactSpeedOnPostgresqlTest extends ImpactSpeedTest {}
