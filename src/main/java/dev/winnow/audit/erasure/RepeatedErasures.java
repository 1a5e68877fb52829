package dev.winnow.audit.erasure;

import dev.winnow.audit.log.Leads;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases once more what was erased before, where an older copy of the database has brought it back. */
@ApplicationScoped
class RepeatedErasures {

    private static final Logger LOG = Logger.getLogger(RepeatedErasures.class);
    private static final int AT_ONCE = 500;

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
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            List<UUID> some = listed.subList(from, Math.min(from + AT_ONCE, listed.size()));
            erased += erasures.erase(() -> leads.lockSubjects(some), Erasure.Cause.RESTORE)
                    .leads();
        }
        if (erased > 0) {
            LOG.warnf("%d leads that had been erased were in the database again; they are erased once more", erased);
        }
    }
}
