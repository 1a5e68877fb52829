package dev.winnow.audit.proof;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class AuditTrailOnPostgresqlTest extends AuditTrailTest {}
