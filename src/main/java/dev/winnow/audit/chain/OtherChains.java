package dev.winnow.audit.chain;

import dev.winnow.schedule.Interval;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * The chains of other nodes. Each node signs their heads as well, so that no chain can be removed with all that attests to
 * it in one place.
 */
@ApplicationScoped
public class OtherChains {

    private static final Logger LOG = Logger.getLogger(OtherChains.class);
    private static final String ANY_KIND = "";

    private final Session session;
    private final Chains chains;
    private final Checkpoints checkpoints;
    private final Interval interval;

    /** The position of each chain up to which its head was noted. */
    private final Map<String, Long> noted = new HashMap<>();

    OtherChains(Session session, Chains chains, Checkpoints checkpoints, AuditSettings settings) {
        this.session = session;
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.interval = new Interval(settings.checkpointInterval());
    }

    /** Notes the heads that were reached since the last time, to be signed with the next checkpoint. */
    public synchronized void noteIfDue() {
        if (!interval.isOver()) {
            return;
        }
        interval.begin();
        try {
            for (ChainHead head : QuarkusTransaction.requiringNew().call(this::reached)) {
                noted.put(head.name(), head.position());
                checkpoints.noteOther(head);
            }
        } catch (RuntimeException e) {
            LOG.debugf("Can't read the chains of other nodes; trying again: %s", e);
        }
    }

    /** Without those that a later chain seals, and those whose record isn't there. */
    private List<ChainHead> reached() {
        List<ChainHead> all = chains.all();
        Set<String> sealed =
                all.stream().flatMap(head -> head.predecessors().lines()).collect(Collectors.toSet());
        List<ChainHead> reached = all.stream()
                .filter(head -> !sealed.contains(head.line()))
                .filter(head -> head.position() > noted.getOrDefault(head.name(), 0L))
                .toList();
        return session.doReturningWork(connection -> reached.stream()
                .filter(head -> MissingRecords.in(Optional.of(connection), List.of(acknowledged(head)))
                        .isEmpty())
                .toList());
    }

    private static AcknowledgedHead acknowledged(ChainHead head) {
        return new AcknowledgedHead(ANY_KIND, head.name(), head.position(), head.hash());
    }
}
