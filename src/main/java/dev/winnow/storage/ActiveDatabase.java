package dev.winnow.storage;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.Session;

/** Provides the session of the configured database. */
@ApplicationScoped
class ActiveDatabase {

    @Produces
    @ApplicationScoped
    Session session(
            @PersistenceUnit("h2") InjectableInstance<Session> h2,
            @PersistenceUnit("postgresql") InjectableInstance<Session> postgresql) {
        return isActive(postgresql) ? postgresql.get() : h2.get();
    }

    private static boolean isActive(InjectableInstance<Session> sessions) {
        return sessions.getHandle().getBean().isActive();
    }
}
