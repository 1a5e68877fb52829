package dev.winnow.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All chains in the database. Needs a transaction. */
@ApplicationScoped
public class Chains {

    private final Session session;

    Chains(Session session) {
        this.session = session;
    }

    /** In the order they were started. */
    public List<ChainHead> all() {
        return session.createSelectionQuery("from StoredChain", StoredChain.class).list().stream()
                .map(StoredChain::head)
                .sorted(Comparator.comparing(ChainHead::startedAt).thenComparing(ChainHead::name))
                .toList();
    }

    public Optional<ChainHead> find(String name) {
        return Optional.ofNullable(session.find(StoredChain.class, UUID.fromString(name)))
                .map(StoredChain::head);
    }
}
