package dev.winnow.storage;

import io.quarkus.arc.InjectableInstance;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import org.hibernate.Session;

/** Provides the session of the configured database, also to Panache, which asks for that of the default unit: H2's. */
@ApplicationScoped
class ActiveDatabase {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Session session(
            @PersistenceUnit(PersistenceUnit.DEFAULT) InjectableInstance<Session> h2,
            @PersistenceUnit("postgresql") InjectableInstance<Session> postgresql) {
        return isActive(postgresql) ? postgresql.get() : h2.get();
    }

    private static boolean isActive(InjectableInstance<Session> sessions) {
        return sessions.getHandle().getBean().isActive();
    }
}
