package dev.winnow.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All chains in the database. Needs a transaction. */
@ApplicationScoped
public class Chains {

    private final StoredChains chains;

    Chains(StoredChains chains) {
        this.chains = chains;
    }

    /** In the order they were started. */
    public List<ChainHead> all() {
        return chains.listAll().stream()
                .map(StoredChain::head)
                .sorted(Comparator.comparing(ChainHead::startedAt).thenComparing(ChainHead::name))
                .toList();
    }

    public Optional<ChainHead> find(String name) {
        return chains.findByIdOptional(UUID.fromString(name)).map(StoredChain::head);
    }
}
