package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActiveDatabaseTest {

    @Inject
    Session session;

    String product() {
        return "H2";
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
