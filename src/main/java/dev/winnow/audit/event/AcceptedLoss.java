package dev.winnow.audit.event;

import dev.winnow.audit.chain.AcknowledgedHead;
import dev.winnow.audit.chain.AcknowledgedHeads;
import dev.winnow.audit.chain.AuditSettings;
import dev.winnow.audit.chain.LossAcceptance;
import dev.winnow.audit.chain.MissingRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Records the loss of acknowledged records that was accepted with the command {@code accept-loss}. */
@ApplicationScoped
class AcceptedLoss {

    private static final Logger LOG = Logger.getLogger(AcceptedLoss.class);

    private final Path accepted;
    private final AcknowledgedHeads heads;
    private final EventLog events;
    private final Session session;

    AcceptedLoss(AuditSettings settings, AcknowledgedHeads acknowledged, EventLog events, Session session) {
        this.accepted = LossAcceptance.accepted(settings.heads());
        this.heads = acknowledged;
        this.events = events;
        this.session = session;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (!Files.exists(accepted)) {
            return;
        }
        List<AcknowledgedHead> given = heads.accepted(accepted);
        List<MissingRecords> missing = QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(connection -> MissingRecords.in(Optional.of(connection), given)));
        for (MissingRecords records : missing) {
            events.record(EventKind.LOSS_ACCEPTED, "", records.sentence());
            LOG.warnf("Recorded the accepted loss: %s", records.sentence());
        }
        Files.delete(accepted);
    }
}
