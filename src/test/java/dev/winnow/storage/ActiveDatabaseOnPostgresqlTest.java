package dev.winnow.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class ActiveDatabaseOnPostgresqlTest extends ActiveDatabaseTest {

    @Override
    String product() {
        return "PostgreSQL";
    }

    @Override
    InjectableInstance<AgroalDataSource> pool() {
        return postgresql;
    }
}
