package dev.winnow.intake.inbound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores and loads versions of inbound mappings. Needs a transaction. */
@ApplicationScoped
class StoredInboundMappings implements PanacheRepositoryBase<StoredInboundMapping, StoredInboundMapping.Id> {

    Optional<StoredInboundMapping> latest(String name) {
        return find("key.name = ?1 order by key.version desc", name).firstResultOptional();
    }

    /** The latest version of each, by name. */
    List<StoredInboundMapping> latest() {
        return list("key.version = (select max(o.key.version) from StoredInboundMapping o where o.key.name = key.name)"
                + " order by key.name");
    }

    /** The latest first. */
    List<StoredInboundMapping> versions(String name) {
        return list("key.name = ?1 order by key.version desc", name);
    }
}
