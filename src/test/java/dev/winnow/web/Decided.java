package dev.winnow.web;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

/** What the decision log holds. */
final class Decided {

    private Decided() {}

    static long count() {
        Session session = Arc.container().instance(Session.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select count(*) from StoredDecision", Long.class)
                        .getSingleResult());
    }
}
