package dev.winnow.audit.chain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Loads chains. Needs a transaction. */
@ApplicationScoped
class StoredChains implements PanacheRepositoryBase<StoredChain, UUID> {}
