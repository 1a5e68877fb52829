package dev.winnow.audit.log;

import dev.winnow.personal.MasterKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Checks at the start that the server has the key that its database was encrypted with; stops it otherwise. */
@ApplicationScoped
class PersonalDataKey {

    private static final Logger LOG = Logger.getLogger(PersonalDataKey.class);
    private static final int FAILURE = 1;

    private final Session session;
    private final MasterKey key;

    PersonalDataKey(Session session, MasterKey key) {
        this.session = session;
        this.key = key;
    }

    void onStart(@Observes StartupEvent event) {
        if (!known().map(key.fingerprint()::equals).orElseGet(this::claim)) {
            throw new IllegalStateException(
                    "Wrong winnow.personal-data.key",
                    new PreventFurtherStepsException(
                            "winnow.personal-data.key: expected the key that the database was encrypted with, found another\n"
                                    + "Winnow doesn't start.",
                            FAILURE));
        }
    }

    private Optional<String> known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select fingerprint from personal_data_key", String.class)
                        .uniqueResultOptional());
    }

    /** Makes the key of the first server the database's; of two at once, one succeeds. */
    private boolean claim() {
        try {
            QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(
                            "insert into personal_data_key (id, fingerprint) values (1, :fingerprint)")
                    .setParameter("fingerprint", key.fingerprint())
                    .executeUpdate());
        } catch (RuntimeException e) {
            LOG.debug("Another server stored its key first", e);
        }
        return known().equals(Optional.of(key.fingerprint()));
    }
}
