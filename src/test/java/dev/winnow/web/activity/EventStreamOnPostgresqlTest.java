package dev.winnow.web.activity;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class EventStreamOnPostgresqlTest extends EventStreamTest {}
