package dev.winnow.audit.erasure;

import dev.winnow.audit.log.Leads;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases listed leads again if an older copy of the database brought them back. */
@ApplicationScoped
class RepeatedErasures {

    private static final Logger LOG = Logger.getLogger(RepeatedErasures.class);
    private static final int BATCH_SIZE = 500;

    private final ErasureList list;
    private final Erasures erasures;
    private final Leads leads;

    RepeatedErasures(ErasureList list, Erasures erasures, Leads leads) {
        this.list = list;
        this.erasures = erasures;
        this.leads = leads;
    }

    void onStart(@Observes StartupEvent event) {
        List<UUID> listed = list.all();
        long erased = 0;
        for (int from = 0; from < listed.size(); from += BATCH_SIZE) {
            List<UUID> batch = listed.subList(from, Math.min(from + BATCH_SIZE, listed.size()));
            erased += erasures.erase(() -> leads.lockSubjects(batch), Erasure.Cause.RESTORE)
                    .leads();
        }
        if (erased > 0) {
            LOG.warnf("%s erased leads were back in the database, and were erased again", erased);
        }
    }
}
