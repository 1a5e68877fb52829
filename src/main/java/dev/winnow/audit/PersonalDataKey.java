package dev.winnow.audit;

import dev.winnow.personal.MasterKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.hibernate.Session;

/** Sees to it that a server has the key that its database was encrypted with; without, it doesn't start. */
@ApplicationScoped
class PersonalDataKey {

    private static final int FAILURE = 1;

    private final Session session;
    private final MasterKey key;

    PersonalDataKey(Session session, MasterKey key) {
        this.session = session;
        this.key = key;
    }

    void onStart(@Observes StartupEvent event) {
        String fingerprint = key.fingerprint();
        List<String> known = QuarkusTransaction.requiringNew().call(() -> {
            List<String> stored = session.createNativeQuery("select fingerprint from personal_data_key", String.class)
                    .list();
            if (stored.isEmpty()) {
                session.createNativeMutationQuery("insert into personal_data_key (fingerprint) values (:fingerprint)")
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate();
            }
            return stored.isEmpty() ? List.of(fingerprint) : stored;
        });
        if (!known.contains(fingerprint)) {
            throw new IllegalStateException(
                    "winnow.personal-data.key is another",
                    new PreventFurtherStepsException(
                            "winnow.personal-data.key: expected the key that the database was encrypted with, found another\n"
                                    + "Winnow doesn't start.",
                            FAILURE));
        }
    }
}
