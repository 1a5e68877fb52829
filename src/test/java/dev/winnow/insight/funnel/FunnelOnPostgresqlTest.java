package dev.winnow.insight.funnel;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class FunnelOnPostgresqlTest extends FunnelTest {}
