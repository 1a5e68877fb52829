package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActiveDatabaseTest {

    @Inject
    Session session;

    @Inject
    @DataSource("h2")
    InjectableInstance<AgroalDataSource> h2;

    @Inject
    @DataSource("postgresql")
    InjectableInstance<AgroalDataSource> postgresql;

    String product() {
        return "H2";
    }

    InjectableInstance<AgroalDataSource> pool() {
        return h2;
    }

    /** The start waits longer. */
    @Test
    void requestsWaitFiveSecondsForAConnection() {
        assertThat(pool().getHandle()
                        .get()
                        .getConfiguration()
                        .connectionPoolConfiguration()
                        .acquisitionTimeout())
                .isEqualTo(Duration.ofSeconds(5));
    }

    /** Panache asks for the session of the default unit, which is H2's. */
    @Test
    void repositoriesUseTheActiveDatabaseOnAnyThread() {
        assertThat(CompletableFuture.supplyAsync(
                                () -> QuarkusTransaction.requiringNew().call(() -> product(Panache.getSession())))
                        .join())
                .isEqualTo(product());
    }

    @Test
    void repositoriesUseTheSessionOfTheTransaction() {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(Panache.getSession().getDelegate()).isSameAs(session.getDelegate()));
    }

    private static String product(Session session) {
        return session.doReturningWork(connection -> connection.getMetaData().getDatabaseProductName());
    }
}
