package dev.winnow.release.workingcopy;

import dev.winnow.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class WorkingCopiesOnPostgresqlTest extends WorkingCopiesTest {}
