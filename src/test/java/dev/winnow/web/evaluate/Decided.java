package dev.winnow.web.evaluate;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

/** What the decision log holds. */
public final class Decided {

    private Decided() {}

    public static long count() {
        Session session = Arc.container().instance(Session.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select count(*) from StoredDecision", Long.class)
                        .getSingleResult());
    }
}
